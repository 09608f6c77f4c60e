// The census of merchants, one document each; the id comes from community, name and address, so that none is listed twice.
import { collection } from '../_platform/db'
import type { Merchant } from './domain/merchant'

export type MerchantDoc = Merchant
export const merchants = collection<MerchantDoc>({ name: 'merchants', indexes: [['communityId', 'name', '_id'], ['communityId', 'status', 'name', '_id'], ['communityId', 'gridId', 'name', '_id'], ['partnerId']] })

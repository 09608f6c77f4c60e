// Partners: who serves, read by residents, members and staff.
import { partners } from '../../contract/partners'
import { serve } from '../_platform/serve'
import { getPartner } from './use-cases/get-partner'
import { listPartners } from './use-cases/list-partners'

export const main = serve('partners', partners, { get: getPartner, list: listPartners })

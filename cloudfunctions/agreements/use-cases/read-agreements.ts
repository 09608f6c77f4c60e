// A partner's versions, and one of them whole.
import type { agreements as contract } from '../../../contract/agreements'
import { must, type Handlers } from '../../_platform/serve'
import { partnerOf } from '../../partners/public'
import { readerOf, standingTo } from '../access'
import { agreements, versionsOf } from '../agreements-store'
import { rowOf, viewOf } from '../views'

export const listAgreements: Handlers<typeof contract>['list'] = async (call, { partnerId }) => {
  const partner = must(await partnerOf(partnerId))
  const parties = { partnerId, communityId: partner.communityId }
  readerOf(call, parties)
  const versions = await versionsOf(partnerId)
  const isFree = !versions.some(({ status }) => status === 'draft' || status === 'proposed')
  return { agreements: versions.map(rowOf), mayStart: isFree && partner.status !== 'exited' && !!standingTo(call, parties).party }
}
export const getAgreement: Handlers<typeof contract>['get'] = async (call, { agreementId }) => viewOf(call, readerOf(call, await agreements.get(agreementId)))

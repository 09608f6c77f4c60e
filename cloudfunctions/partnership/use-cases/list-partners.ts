// Every partner of a community with what staff must not miss: papers that end, a trial that could end, a floor not reached, a review due.
import type { partnership } from '../../../contract/partnership'
import { chinaDay } from '../../_platform/china-time'
import { hatOver, must, type Handlers } from '../../_platform/serve'
import { activeAgreementsOf, isReviewDue } from '../../agreements/public'
import { partnersOf } from '../../partners/public'
import { isActivationProposed } from '../domain/life'
import { documentsIn } from '../documents-store'
import { recordsOf } from '../records-store'
import { soonestOf, welfareOf } from '../views'

/** Five reads, whatever the number of partners. */
export const listPartners: Handlers<typeof partnership>['list'] = async ({ person, now }, { communityId }) => {
  must(hatOver(person, communityId, 'staff', 'subdistrictStaff', 'districtStaff'))
  const [partners, records, documents, agreements] = await Promise.all([partnersOf(communityId), recordsOf(communityId), documentsIn(communityId), activeAgreementsOf(communityId, chinaDay(now))])
  const exitOf = new Map(records.map(({ _id, exit }) => [_id, exit]))
  return {
    partners: partners.map((partner) => {
      const own = documents.filter(({ partnerId }) => partnerId === partner._id)
      const agreement = agreements.get(partner._id)
      return {
        id: partner._id, name: partner.name, kind: partner.kind, status: partner.status, servedCount: partner.stats.servedCount, rating: partner.stats.ratingAverage, stars: partner.reviews[0]?.stars ?? null,
        welfare: welfareOf(partner, agreement?.terms.welfarePercent ?? null), isActivationProposed: isActivationProposed(partner), soonest: soonestOf(own, now),
        waitingDocuments: own.filter(({ status }) => status === 'waiting').length, exitStage: exitOf.get(partner._id)?.stage ?? null,
        agreement: agreement ? { endsOn: agreement.endsOn, reviewOn: agreement.terms.reviewOn, isReviewDue: isReviewDue(agreement, now) } : null,
      }
    }),
  }
}

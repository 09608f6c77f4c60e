// Agreements of the demo in every state, told by the domain's own steps: a second version that has replaced the first, one to be looked
// at again, one up for signing, one still being talked over.
import { chinaDay, later } from '../../../cloudfunctions/_platform/china-time'
import { sha256 } from '../../../cloudfunctions/_platform/digest'
import { idFrom } from '../../../cloudfunctions/_platform/ids'
import type { AgreementDoc, AgreementHeadDoc } from '../../../cloudfunctions/agreements/agreements-store'
import { begunAgreement, commented, contentOf, proposed, signed, superseded, type Agreement, type Party } from '../../../cloudfunctions/agreements/domain/agreement'
import type { PartnerDoc } from '../../../cloudfunctions/partners/partners-store'
import type { AgreementTerms } from '../../../contract/agreements'

const DAY = 24 * 60
const STAFF: Party = { side: 'community', personId: 'p-staff-c1', name: '刘敏', label: '社区' }
const ownerOf = ({ workers, name }: PartnerDoc): Party => {
  const { personId, name: person } = workers.find(({ role }) => role === 'owner')!
  return { side: 'partner', personId, name: person, label: name }
}
function termsOf(partner: PartnerDoc, begun: string, more: Partial<AgreementTerms> = {}): AgreementTerms {
  const [category = 'convenience'] = partner.categories
  const dayIn = (days: number) => chinaDay(later(begun, days * DAY))
  return {
    project: partner.summary.slice(0, 40), customers: '本社区居民，老人优先', benefitSplit: '公益服务免费，市场服务按目录价，收入归合伙人', slots: [], tariff: { normalPerHour: 60, peakPerHour: 90 },
    services: [{ category, minutesPerMonth: 240 }], welfarePercent: 30, priceCaps: [], fromOn: dayIn(0), toOn: dayIn(364), reviewOn: dayIn(182), softMinutes: 600, hardMinutes: 1200, dueDays: 30, ...more,
  }
}
function begin(partner: PartnerDoc, number: number, at: string, more?: Partial<AgreementTerms>): Agreement {
  return begunAgreement({ id: idFrom('ag', partner._id, String(number)), partnerId: partner._id, partnerName: partner.name, communityId: partner.communityId, number, terms: termsOf(partner, at, more) }, at)
}
function sign(agreement: Agreement, partner: PartnerDoc, at: string): Agreement {
  const standing = proposed(agreement, agreement.revision, at)
  const hash = sha256(contentOf(standing))
  return signed(signed(standing, ownerOf(partner), hash, hash, later(at, 60)), STAFF, hash, hash, later(at, 180))
}
/** @param byId the partners that have one */
export function demoAgreements(byId: ReadonlyMap<string, PartnerDoc>, now: string): { agreements: AgreementDoc[]; agreementHeads: AgreementHeadDoc[] } {
  const agreements: Agreement[] = []
  const heads: AgreementHeadDoc[] = []
  const tell = (partnerId: string, story: (partner: PartnerDoc) => Agreement[]) => {
    const partner = byId.get(partnerId)
    if (!partner) return
    const versions = story(partner)
    agreements.push(...versions)
    const idOf = (...statuses: Agreement['status'][]) => versions.find(({ status }) => statuses.includes(status))?._id ?? null
    heads.push({ _id: partnerId, activeId: idOf('signed'), draftId: idOf('draft', 'proposed'), count: versions.length })
  }
  const ago = (days: number) => later(now, -days * DAY)
  tell('pt-c1-01', (partner) => {
    const second = sign(begin(partner, 2, ago(20), { welfarePercent: 40 }), partner, ago(20))
    return [superseded(sign(begin(partner, 1, ago(80)), partner, ago(80)), second, ago(20)), second]
  })
  tell('pt-c1-02', (partner) => [commented(commented(begin(partner, 1, ago(2)), STAFF, '公益占比写三成可以吗？', ago(2)), ownerOf(partner), '可以，陪诊希望按低偿算。', ago(1))])
  tell('pt-c1-03', (partner) => [sign(begin(partner, 1, ago(70), { reviewOn: chinaDay(ago(1)) }), partner, ago(70))])
  tell('pt-c1-11', (partner) => [proposed(begin(partner, 1, ago(1)), 1, ago(1))])
  for (const at of [12, 13, 17, 19, 20]) tell(`pt-c1-${at}`, (partner) => [sign(begin(partner, 1, ago(60)), partner, ago(60))])
  return { agreements, agreementHeads: heads }
}

// How long it takes to rank every partner for one order, with reasons, on made-up partners of the stored shape.
import { later } from '../../../cloudfunctions/_platform/china-time'
import type { RankOrder, RankPartner } from '../../../cloudfunctions/dispatch/domain/eligibility/facts'
import { rank } from '../../../cloudfunctions/dispatch/domain/rank'
import type { Category } from '../../../contract/terms'
import { randomFrom } from './random'

const NOW = '2026-11-24T02:00:00.000Z'
const CATEGORIES: readonly Category[] = ['mealHelp', 'cleaningHelp', 'urgentHelp', 'mobilityHelp', 'medicalHelp', 'haircut', 'childcare', 'hobby', 'housekeeping', 'repair', 'convenience']
const WINDOW = { weekdays: [1, 2, 3, 4, 5, 6, 7], fromMinute: 480, toMinute: 1200 }
const REPEATS = 400
export function timeRanking(): void {
  for (const count of [28, 217, 10_000]) {
    const random = randomFrom(count)
    const below = (most: number) => Math.floor(random() * most)
    const partners = Array.from({ length: count }, (_, index): RankPartner => ({
      _id: `p${index}`, communityId: 'c1', name: `伙伴 ${index}`, kind: 'group', status: random() < 0.95 ? 'active' : 'suspended', categories: [CATEGORIES[below(CATEGORIES.length)]!, CATEGORIES[below(CATEGORIES.length)]!], gridIds: random() < 0.5 ? [] : [`g${below(4)}`, `g${below(4)}`], homeGridId: `g${below(4)}`, windows: [WINDOW],
      workers: Array.from({ length: 1 + below(3) }, (__, worker) => ({ personId: `p${index}-${worker}` })), qualifications: random() < 0.6 ? [{ kind: 'healthCertificate', expiresOn: '2027-01-01' }] : [],
      stats: { jobs30: below(20), ratingAverage: 3 + 2 * random(), minutes90: 600, welfareMinutes90: below(600), debt: random() < 0.4 ? { owedMinutes: below(900), nextDueOn: '2026-12-10', isOverHardLine: false } : null, bounds: { floorPercent: 20, priceCaps: [] } },
    }))
    const busy = new Map(partners.filter(() => random() < 0.3).map(({ workers }) => [workers[0]!.personId, [{ startAt: later(NOW, 23 * 60), endAt: later(NOW, 25 * 60) }]]))
    const times = Array.from({ length: REPEATS }, () => {
      const order: RankOrder = {
        communityId: 'c1', isUrgent: random() < 0.1, gridId: `g${below(4)}`, wishes: [later(NOW, 24 * 60), later(NOW, 27 * 60)], isAnyTime: random() < 0.3, lastPartnerId: `p${below(count)}`, quote: { mode: random() < 0.5 ? 'free' : 'market', priceFen: 0 },
        item: { category: CATEGORIES[below(CATEGORIES.length)]!, durationMinutes: 60, leadMinutes: 60, qualifications: random() < 0.3 ? ['healthCertificate'] : [], windows: [WINDOW] },
      }
      const from = performance.now()
      rank(order, partners, { askedPartnerIds: [], busy, now: NOW, limit: 50 })
      return performance.now() - from
    }).sort((a, b) => a - b)
    console.log(`rank one order among ${count} partners, the first 50 with reasons: median ${times[REPEATS / 2]!.toFixed(3)} ms, p95 ${times[Math.floor(REPEATS * 0.95)]!.toFixed(3)} ms`)
  }
}

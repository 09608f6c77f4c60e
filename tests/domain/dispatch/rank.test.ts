// Who fits, in which order and why (A5): hard filters counted, fair share before distance before rating before familiarity.
import fc from 'fast-check'
import { later } from '../../../cloudfunctions/_platform/china-time'
import type { RankOrder, RankPartner } from '../../../cloudfunctions/dispatch/domain/eligibility/facts'
import { rank } from '../../../cloudfunctions/dispatch/domain/rank'
import { compareScores, shareClass } from '../../../cloudfunctions/dispatch/domain/score'

const NOW = '2026-11-24T02:00:00.000Z'
const WISH = '2026-11-25T01:00:00.000Z'
const ORDER: RankOrder = {
  isUrgent: false, gridId: 'c1-g1', wishes: [WISH, later(WISH, 180)], isAnyTime: false, lastPartnerId: null,
  item: { category: 'haircut', durationMinutes: 40, leadMinutes: 120, qualifications: ['healthCertificate'], windows: [{ weekdays: [1, 2, 3, 4, 5, 6, 7], fromMinute: 480, toMinute: 1080 }] },
}
function partner(_id: string, more: Partial<RankPartner> & { jobs30?: number; rating?: number | null } = {}): RankPartner {
  const { jobs30 = 4, rating = 4.5, ...rest } = more
  return {
    _id, name: _id, kind: 'merchant', status: 'active', categories: ['haircut'], gridIds: [], homeGridId: 'c1-g2', windows: [{ weekdays: [1, 2, 3, 4, 5, 6, 7], fromMinute: 480, toMinute: 1200 }],
    workers: [{ personId: `${_id}-w1` }], qualifications: [{ kind: 'healthCertificate', expiresOn: '2026-11-24' }], stats: { jobs30, ratingAverage: rating }, ...rest,
  }
}
const ranked = (partners: RankPartner[], order: Partial<RankOrder> = {}, busy = new Map<string, { startAt: string; endAt: string }[]>(), askedPartnerIds: string[] = []) => rank({ ...ORDER, ...order }, partners, { askedPartnerIds, busy, now: NOW })
const ids = (...args: Parameters<typeof ranked>) => ranked(...args).candidates.map(({ partnerId }) => partnerId)

test.each<[string, Partial<RankPartner>, string]>([
  ['suspended', { status: 'suspended' }, 'inactive'], ['exited', { status: 'exited' }, 'inactive'], ['another category', { categories: ['repair'] }, 'category'], ['no certificate', { qualifications: [] }, 'certificate'],
  ['a certificate that ended yesterday', { qualifications: [{ kind: 'healthCertificate', expiresOn: '2026-11-23' }] }, 'certificate'], ['other grids', { gridIds: ['c1-g3'] }, 'area'], ['closed then', { windows: [{ weekdays: [6], fromMinute: 0, toMinute: 1440 }] }, 'hours'], ['nobody working there', { workers: [] }, 'slot'],
])('%s is counted out', (_, more, reason) => expect(ranked([partner('a', more)])).toEqual({ candidates: [], total: 0, rejected: [{ reason, count: 1 }] }))
test('on trial, a certificate to the end of today and the own grid among several are good enough', () => {
  expect(ids([partner('a', { status: 'trial', gridIds: ['c1-g3', 'c1-g1'] })])).toEqual(['a'])
})
test('who was asked already is counted as asked', () => expect(ranked([partner('a')], {}, new Map(), ['a']).rejected).toEqual([{ reason: 'asked', count: 1 }]))
test('a busy worker takes the partner to the next wish, two busy wishes out of it; a second worker keeps it in', () => {
  const first = new Map([['a-w1', [{ startAt: later(WISH, -20), endAt: later(WISH, 1) }]]])
  expect(ranked([partner('a')], {}, first).candidates[0]).toMatchObject({ startAt: later(WISH, 180), freeWorkers: 1 })
  const both = new Map([['a-w1', [{ startAt: WISH, endAt: later(WISH, 400) }]]])
  expect(ranked([partner('a')], {}, both).rejected).toEqual([{ reason: 'slot', count: 1 }])
  expect(ranked([partner('a', { workers: [{ personId: 'a-w1' }, { personId: 'a-w2' }] })], {}, both).candidates[0]).toMatchObject({ startAt: WISH, freeWorkers: 1 })
})
test('any time: the first half hour of service that is free, with its lead', () => {
  expect(ranked([partner('a')], { wishes: [], isAnyTime: true }).candidates[0]?.startAt).toBe('2026-11-24T04:00:00.000Z')
  expect(ranked([partner('a')], { wishes: [], isAnyTime: true, isUrgent: true }).candidates[0]?.startAt).toBe(NOW)
})
test('wishes that have passed are no starts', () => expect(ranked([partner('a')], { wishes: [later(NOW, -10)] }).rejected).toEqual([{ reason: 'slot', count: 1 }]))
test('fair share first, then the same grid, then rating, then who was there last', () => {
  expect(ids([partner('many', { jobs30: 12, homeGridId: 'c1-g1', rating: 5 }), partner('few', { jobs30: 1, rating: 3 })])).toEqual(['few', 'many'])
  expect(ids([partner('far', { rating: 5 }), partner('near', { homeGridId: 'c1-g1', rating: 4 })])).toEqual(['near', 'far'])
  expect(ids([partner('good'), partner('better', { rating: 4.9 })])).toEqual(['better', 'good'])
  expect(ids([partner('a'), partner('known')], { lastPartnerId: 'known' })).toEqual(['known', 'a'])
  expect(ids([partner('b'), partner('a')])).toEqual(['a', 'b'])
})
test('a bigger partner has a bigger share, growing slower than its size', () => {
  const workers = Array.from({ length: 4 }, (_, index) => ({ personId: `w${index}` }))
  expect(ids([partner('one', { jobs30: 4 }), partner('four', { jobs30: 7, workers })])[0]).toBe('four')
  expect(ids([partner('one', { jobs30: 4 }), partner('four', { jobs30: 9, workers })])[0]).toBe('one')
})
test('urgent: who can be there first', () => {
  const later1 = new Map([['few-w1', [{ startAt: NOW, endAt: later(NOW, 60) }]]])
  expect(ids([partner('few', { jobs30: 0 }), partner('many', { jobs30: 20 })], { isUrgent: true, wishes: [], isAnyTime: true }, later1)).toEqual(['many', 'few'])
})
test('every reason is a fact in plain words', () => {
  const { candidates } = ranked([partner('a', { homeGridId: 'c1-g1', jobs30: 2, rating: 4.75 }), partner('b', { jobs30: 10, rating: null })], { lastPartnerId: 'a' })
  expect(candidates.map(({ reasons }) => reasons)).toEqual([['同一网格', '上次就是它', '明天 9:00 有空', '近 30 天接单 2 次，偏少', '满意 4.8'], ['明天 9:00 有空', '近 30 天接单 10 次，偏多']])
})
test('without any jobs nobody has few or many', () => expect(shareClass(0, 0)).toBe(1))

const anyPartner = fc.record({
  _id: fc.uuid(), status: fc.constantFrom('active', 'trial', 'suspended'), categories: fc.constantFrom<RankPartner['categories'][]>(['haircut'], ['repair']), homeGridId: fc.constantFrom('c1-g1', 'c1-g2'), jobs30: fc.integer({ min: 0, max: 40 }), rating: fc.option(fc.float({ min: 1, max: 5, noNaN: true })),
}).map(({ _id, ...more }) => partner(_id, more))
test('every partner is ranked or counted once; the order does not depend on the order of asking', () => {
  fc.assert(fc.property(fc.uniqueArray(anyPartner, { selector: ({ _id }) => _id, maxLength: 30 }), (partners) => {
    const { candidates, rejected } = ranked(partners)
    expect(candidates.length + rejected.reduce((sum, { count }) => sum + count, 0)).toBe(partners.length)
    expect(ids([...partners].reverse())).toEqual(candidates.map(({ partnerId }) => partnerId))
    candidates.slice(1).forEach((candidate, index) => expect(compareScores(candidates[index]!.score, candidate.score)).toBeLessThanOrEqual(0))
  }))
})

const FREE: Partial<RankOrder> = { quote: { mode: 'free', priceFen: 0 } }
const MARKET: Partial<RankOrder> = { quote: { mode: 'market', priceFen: 3000 } }
const needs = (more: Partial<NonNullable<RankOrder['needs']>>): Partial<RankOrder> => ({ needs: { sameHelper: false, avoidPartnerIds: [], helperGender: null, dialect: null, ...more } })
const owing = (owedMinutes: number, nextDueOn: string | null, isOverHardLine = false) => ({ jobs30: 4, ratingAverage: 4.5, debt: { owedMinutes, nextDueOn, isOverHardLine } })
const bounded = (floorPercent: number, welfareMinutes90: number, capFen = 9000) => ({ jobs30: 4, ratingAverage: 4.5, minutes90: 100, welfareMinutes90, bounds: { floorPercent, priceCaps: [{ category: 'haircut' as const, capFen }] } })
const woman = { personId: 'w', gender: 'female' as const }
const man = { personId: 'm', gender: 'male' as const }

test.each<[string, Partial<RankOrder>, Partial<RankPartner>, string | null]>([
  ['the resident works there', { resident: { personId: 'a-w1' } }, {}, 'conflict'], ['the resident wants another', needs({ avoidPartnerIds: ['a'] }), {}, 'avoided'], ['only men where a woman is asked for', needs({ helperGender: 'female' }), { workers: [man] }, 'gender'],
  ['one of them is', needs({ helperGender: 'female' }), { workers: [man, woman] }, null], ['nobody knows what they are', needs({ helperGender: 'female' }), {}, null],
  ['another dialect', needs({ dialect: '陕西话' }), { workers: [{ personId: 'w', dialects: ['普通话'] }] }, 'dialect'], ['that dialect', needs({ dialect: '陕西话' }), { workers: [{ personId: 'w', dialects: ['陕西话'] }] }, null],
  ['one has the gender, another the dialect', needs({ helperGender: 'female', dialect: '陕西话' }), { workers: [{ ...woman, dialects: [] }, { ...man, dialects: ['陕西话'] }] }, 'worker'],
  ['over the hard line, paid work', MARKET, { stats: owing(1300, '2026-12-01', true) }, 'hardLine'], ['over the hard line, work that repays', FREE, { stats: owing(1300, '2026-12-01', true) }, null],
  ['dearer than the agreement allows', MARKET, { stats: bounded(0, 0, 2999) }, 'priceCap'], ['as dear as the agreement allows', MARKET, { stats: bounded(0, 0, 3000) }, null],
  ['below its welfare share, paid work', MARKET, { stats: bounded(30, 29) }, 'welfareShare'], ['at its welfare share', MARKET, { stats: bounded(30, 30) }, null], ['below its welfare share, welfare work', FREE, { stats: bounded(30, 0) }, null],
])('%s', (_, order, more, reason) => expect(ranked([partner('a', more)], order).rejected).toEqual(reason ? [{ reason, count: 1 }] : []))
test('only whoever could be sent counts as free', () => expect(ranked([partner('a', { workers: [man, woman] })], needs({ helperGender: 'female' })).candidates[0]?.freeWorkers).toBe(1))
test('an unknown gender is said, not hidden', () => expect(ranked([partner('a')], needs({ helperGender: 'female' })).candidates[0]?.reasons).toContain('要女师傅，请先问清'))
test('the debt that is due first goes before the fair share, where the work repays it', () => {
  const partners = [partner('few', { jobs30: 0 }), partner('soon', { stats: { ...owing(360, '2026-12-06'), jobs30: 20 } }), partner('late', { stats: owing(90, '2026-11-22') })]
  expect(ids(partners, FREE)).toEqual(['late', 'soon', 'few'])
  expect(ids(partners, MARKET)).toEqual(['few', 'late', 'soon'])
  expect(ranked(partners, FREE).candidates.map(({ reasons }) => reasons[0])).toEqual(['欠服务 1.5 小时，过期 2 天', '欠服务 6 小时，12 天后到期', '明天 9:00 有空'])
})
test('who asked for the same helper gets it first', () => {
  expect(ids([partner('few', { jobs30: 0 }), partner('known', { jobs30: 20 })], { ...needs({ sameHelper: true }), lastPartnerId: 'known' })).toEqual(['known', 'few'])
})
test('a neighbouring community comes after the own one', () => {
  expect(ids([partner('next', { communityId: 'c2', rating: 5 }), partner('own', { communityId: 'c1', rating: 3 })], { communityId: 'c1' })).toEqual(['own', 'next'])
})
test('only the first are said with their reasons, all are counted', () => {
  const partners = Array.from({ length: 9 }, (_, index) => partner(`p${index}`, { jobs30: index }))
  const { candidates, total } = rank(ORDER, partners, { askedPartnerIds: [], busy: new Map(), now: NOW, limit: 3 })
  expect([candidates.map(({ partnerId }) => partnerId), total]).toEqual([ids(partners).slice(0, 3), 9])
})

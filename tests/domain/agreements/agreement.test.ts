// An agreement: every action in every status and from both sides, two people over one hash, and which version counts on which day.
import fc from 'fast-check'
import {
  actionsFor, activeOn, begunAgreement, checkedTerms, clockStep, commented, contentOf, discarded, ended, endedByExit, isReviewDue, mustAllow, proposed, reopened, savedTerms, signed, superseded, type Agreement, type Party,
} from '../../../cloudfunctions/agreements/domain/agreement'
import type { AgreementTerms } from '../../../contract/agreements'
import { AGREEMENT_ACTION, AGREEMENT_STATUS, type AgreementAction, type AgreementStatus } from '../../../contract/terms'

const NOW = '2026-09-01T02:00:00.000Z'
const OWNER: Party = { side: 'partner', personId: 'p-owner', name: '李长顺', label: '李师傅理发' }
const STAFF: Party = { side: 'community', personId: 'p-staff', name: '刘敏', label: '社区' }
const STATUSES = Object.keys(AGREEMENT_STATUS) as AgreementStatus[]
const ACTIONS = Object.keys(AGREEMENT_ACTION) as AgreementAction[]
const refused = (code: string, data?: object) => expect.objectContaining(data ? { code, data } : { code }) as Error
const terms = (more: Partial<AgreementTerms> = {}): AgreementTerms => ({
  project: '便民理发', customers: '老人', benefitSplit: '', slots: [], tariff: { normalPerHour: 60, peakPerHour: 90 }, services: [{ category: 'haircut', minutesPerMonth: 240 }], welfarePercent: 30,
  priceCaps: [{ category: 'haircut', capFen: 2500 }], fromOn: '2026-09-01', toOn: '2027-08-31', reviewOn: '2027-03-01', softMinutes: 600, hardMinutes: 1200, dueDays: 30, ...more,
})
const draft = (more: Partial<AgreementTerms> = {}, number = 1) => begunAgreement({ id: `ag-${number}`, partnerId: 'pt-1', partnerName: '李师傅理发', communityId: 'c1', number, terms: terms(more) }, NOW)
const both = (one: Agreement, now = NOW) => signed(signed({ ...one, status: 'proposed' }, OWNER, 'h', 'h', now), STAFF, 'h', 'h', now)
const AFTER: Record<AgreementAction, Partial<Record<AgreementStatus, AgreementStatus>>> = {
  save: { draft: 'draft' }, comment: { draft: 'draft', proposed: 'proposed' }, propose: { draft: 'proposed' }, reopen: { proposed: 'draft' }, sign: { proposed: 'proposed' }, discard: { draft: 'discarded', proposed: 'discarded' }, end: { signed: 'signed' },
}
const RUN: Record<AgreementAction, (one: Agreement) => Agreement> = {
  save: (one) => savedTerms(one, 1, terms(), NOW), comment: (one) => commented(one, STAFF, '好', NOW), propose: (one) => proposed(one, 1, NOW), reopen: (one) => reopened(one, 1, STAFF, '再谈', NOW),
  sign: (one) => signed(one, OWNER, 'h', 'h', NOW), discard: (one) => discarded(one, 1, STAFF, '不谈了', NOW), end: (one) => ended(one, '2026-10-01', '到此为止', NOW),
}

test.each(ACTIONS.flatMap((action) => STATUSES.map((status) => [action, status] as const)))('%s in %s', (action, status) => {
  const before = { ...draft(), status }
  const to = AFTER[action][status]
  expect(actionsFor(before, 'community').includes(action)).toBe(!!to)
  expect(actionsFor(before, 'partner').includes(action)).toBe(!!to && action !== 'end')
  if (!to) return expect(() => RUN[action](before)).toThrow(refused('AGREEMENT_WRONG_STATUS', { status }))
  expect(RUN[action](before).status).toBe(to)
})
test.each(STATUSES)('%s: replaced only when signed; who may only look can do nothing', (status) => {
  const replace = () => mustAllow({ status }, 'supersede')
  if (status === 'signed') expect(replace).not.toThrow()
  else expect(replace).toThrow(refused('AGREEMENT_WRONG_STATUS'))
  expect(actionsFor({ ...draft(), status }, null)).toEqual([])
})
test.each<[string, (one: Agreement) => unknown]>([['save', (one) => savedTerms(one, 1, terms(), NOW)], ['propose', (one) => proposed(one, 1, NOW)], ['discard', (one) => discarded(one, 1, STAFF, '', NOW)]])('%s of words that have changed meanwhile is refused', (_what, run) => {
  expect(() => run(savedTerms(draft(), 1, terms({ welfarePercent: 50 }), NOW))).toThrow(refused('AGREEMENT_CHANGED'))
})
test.each<[Partial<AgreementTerms>, string]>([
  [{ toOn: '2026-08-31' }, 'toOn'], [{ reviewOn: '2026-08-31' }, 'reviewOn'], [{ reviewOn: '2027-09-01' }, 'reviewOn'], [{ hardMinutes: 599 }, 'hardMinutes'],
  [{ slots: [{ venueId: 'v', weekday: 1, fromMinute: 600, toMinute: 600 }] }, 'slots'], [{ slots: [{ venueId: 'v', weekday: 1, fromMinute: 600, toMinute: 700 }, { venueId: 'v', weekday: 1, fromMinute: 660, toMinute: 720 }] }, 'slots'],
  [{ services: [{ category: 'haircut', minutesPerMonth: 1 }, { category: 'haircut', minutesPerMonth: 2 }] }, 'services'], [{ priceCaps: [{ category: 'haircut', capFen: 1 }, { category: 'haircut', capFen: 2 }] }, 'priceCaps'],
])('terms that contradict themselves: %j names %s', (more, field) => expect(() => checkedTerms(terms(more))).toThrow(refused('AGREEMENT_TERMS_INVALID', { field })))
test('slots that touch, or lie in two rooms or on two days, hold together', () => {
  const slot = { venueId: 'v', weekday: 1, fromMinute: 600, toMinute: 660 }
  expect(() => checkedTerms(terms({ slots: [slot, { ...slot, fromMinute: 660, toMinute: 720 }, { ...slot, venueId: 'w' }, { ...slot, weekday: 2 }] }))).not.toThrow()
})
test('two people, one of each side, over the same hash', () => {
  const standing = proposed(draft(), 1, NOW)
  const first = signed(standing, OWNER, 'h', 'h', NOW)
  expect([first.status, first.isSigned, actionsFor(first, 'partner').includes('sign')]).toEqual(['proposed', false, false])
  expect(() => signed(standing, OWNER, 'other', 'h', NOW)).toThrow(refused('AGREEMENT_CHANGED'))
  expect(() => signed(first, OWNER, 'h', 'h', NOW)).toThrow(refused('AGREEMENT_SIDE_SIGNED'))
  expect(() => signed(first, { ...STAFF, personId: 'p-owner' }, 'h', 'h', NOW)).toThrow(refused('AGREEMENT_SAME_PERSON'))
  const second = signed(first, STAFF, 'h', 'h', NOW)
  expect([second.status, second.isSigned, second.signatures.map(({ side }) => side)]).toEqual(['signed', true, ['partner', 'community']])
})
test('back to the table takes back the signatures', () => {
  expect(reopened(signed(proposed(draft(), 1, NOW), OWNER, 'h', 'h', NOW), 1, STAFF, '再谈', NOW)).toMatchObject({ status: 'draft', signatures: [], revision: 2, comments: [{ side: 'community', text: '再谈' }] })
})
test('an agreement that would be over before it counts is neither put up nor signed', () => {
  const late = '2027-09-01T02:00:00.000Z'
  expect(() => proposed(draft(), 1, late)).toThrow(refused('AGREEMENT_TERMS_INVALID', { field: 'toOn' }))
  expect(() => signed(proposed(draft(), 1, NOW), OWNER, 'h', 'h', late)).toThrow(refused('AGREEMENT_TERMS_INVALID', { field: 'toOn' }))
})
test('what is signed is the same text for the same words, in whatever order they were written, and another one for other words', () => {
  fc.assert(fc.property(fc.shuffledSubarray(Object.keys(terms()) as (keyof AgreementTerms)[], { minLength: Object.keys(terms()).length }), fc.integer({ min: 0, max: 100 }), (order, welfarePercent) => {
    const shuffled = Object.fromEntries(order.map((key) => [key, terms()[key]])) as unknown as AgreementTerms
    expect(contentOf({ ...draft(), terms: shuffled })).toBe(contentOf(draft()))
    expect(contentOf(draft({ welfarePercent })) === contentOf(draft())).toBe(welfarePercent === 30)
  }))
  expect(contentOf(draft({}, 2))).not.toBe(contentOf(draft()))
})
// A signed one: the review day is told once and changes nothing else; after its last day, in China, it has ended.
test.each<[string, ReturnType<typeof clockStep>]>([['2027-02-28T15:59:59.000Z', null], ['2027-02-28T16:00:00.000Z', expect.objectContaining({ what: 'reviewDue' }) as never], ['2027-08-31T15:59:59.000Z', expect.objectContaining({ what: 'reviewDue' }) as never], ['2027-08-31T16:00:00.000Z', expect.objectContaining({ what: 'ended' }) as never]])('the clock at %s', (now, step) => {
  const one = both(draft())
  expect(one.dueAt).toBe('2027-02-28T16:00:00.000Z')
  expect(clockStep(one, now)).toEqual(step)
})
test('after the review day was told it runs on to its end, and says that it should be looked at', () => {
  const told = clockStep(both(draft()), '2027-03-01T02:00:00.000Z')!.agreement
  expect(told).toMatchObject({ status: 'signed', isReviewNoticed: true, dueAt: '2027-08-31T16:00:00.000Z' })
  expect(clockStep(told, '2027-03-02T02:00:00.000Z')).toBeNull()
  expect([isReviewDue(told, '2027-02-28T15:00:00.000Z'), isReviewDue(told, '2027-02-28T16:00:00.000Z'), isReviewDue({ ...told, status: 'ended' }, '2027-03-02T02:00:00.000Z')]).toEqual([false, true, false])
})
test.each(['2026-08-31', '2027-09-01'])('an end on %s is refused: not yesterday, not later than agreed', (on) => {
  expect(() => ended(both(draft()), on, '停', NOW)).toThrow(refused('AGREEMENT_TERMS_INVALID', { field: 'on' }))
})
test('an end before its time: counts until that day, and the clock looks then', () => {
  const one = ended(both(draft()), '2026-10-01', '停', NOW)
  expect([one.status, one.endsOn, one.dueAt]).toEqual(['signed', '2026-10-01', '2026-10-01T16:00:00.000Z'])
  expect(clockStep(one, '2026-10-01T16:00:00.000Z')).toMatchObject({ what: 'ended', agreement: { status: 'ended', endReason: '停' } })
})
test('a new version replaces the old from its first day on; until then the old one counts', () => {
  const second = both(draft({ fromOn: '2026-12-01' }, 2))
  const first = superseded(both(draft()), second, NOW)
  expect([first.status, first.endsOn, first.dueAt, first.endReason]).toEqual(['superseded', '2026-11-30', null, '由第 2 版替代'])
  const onDay = (on: string) => activeOn([first, second], on)?.number ?? null
  expect([onDay('2026-08-31'), onDay('2026-09-01'), onDay('2026-11-30'), onDay('2026-12-01'), onDay('2027-08-31'), onDay('2027-09-01')]).toEqual([null, 1, 1, 2, 2, null])
})
test('a new version that was signed after its first day takes no day back that has passed', () => {
  const late = '2026-10-05T02:00:00.000Z'
  expect(superseded(both(draft()), both(draft({ fromOn: '2026-09-10' }, 2), late), late).endsOn).toBe('2026-10-04')
})
test('of whatever versions, at most one counts on a day, and it is the latest that has begun', () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 5 }), fc.integer({ min: 0, max: 400 }), (starts, at) => {
    const day = (days: number) => new Date(Date.parse('2026-09-01') + days * 86_400_000).toISOString().slice(0, 10)
    const versions: Agreement[] = []
    starts.forEach((start, index) => {
      const next = both(draft({ fromOn: day(start), reviewOn: '2027-08-31' }, index + 1))
      const before = versions.at(-1)
      if (before) versions[versions.length - 1] = superseded(before, next, NOW)
      versions.push(next)
    })
    const active = activeOn(versions, day(at))
    const counting = versions.filter(({ terms: { fromOn }, endsOn }) => fromOn <= day(at) && day(at) <= endsOn)
    expect(active?.number ?? null).toBe(counting.at(-1)?.number ?? null)
  }))
})
test.each<[boolean, AgreementStatus]>([[true, 'ended'], [false, 'discarded']])('leaving ends one that was signed (%s) as %s today', (isSigned, status) => {
  expect(endedByExit({ ...draft(), isSigned }, NOW)).toMatchObject({ status, endsOn: '2026-09-01', dueAt: null })
})

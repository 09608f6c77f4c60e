// A partner's life and its leaving: every action in every status and stage, suspensions that end by themselves, what is owed before one goes.
import { actionsFor, changeLife, isActivationProposed, newRecord, resumesAt, statusAfter, type PartnerRecord } from '../../../cloudfunctions/partnership/domain/life'
import { cancelExit, checksOf, finishExit, isSettled, proposalsFor, requestExit, settleExit, type ExitFacts } from '../../../cloudfunctions/partnership/domain/exit'
import { starsOf } from '../../../cloudfunctions/partnership/domain/stars'
import { EXIT_STAGE, LIFE_ACTION, PARTNER_STATUS, type ExitStage, type LifeAction, type PartnerStatus } from '../../../contract/terms'

const NOW = '2026-09-01T02:00:00.000Z'
const BY = { id: 'p-staff', label: '社区' }
const STATUSES = Object.keys(PARTNER_STATUS) as PartnerStatus[]
const ACTIONS = Object.keys(LIFE_ACTION) as LifeAction[]
const refused = (code: string, data?: object) => expect.objectContaining(data ? { code, data } : { code }) as Error
const record = (more: Partial<PartnerRecord> = {}): PartnerRecord => ({ ...newRecord({ _id: 'pt-1', communityId: 'c1', createdAt: '2026-08-01T02:00:00.000Z' }), ...more })
const step = (status: PartnerStatus, action: LifeAction, before = record(), until: string | null = null) => changeLife(status, before, { action, reason: '因为', until, by: BY, now: NOW })
const NEXT: Record<LifeAction, Partial<Record<PartnerStatus, PartnerStatus>>> = { activate: { trial: 'active' }, suspend: { trial: 'suspended', active: 'suspended' }, resume: { suspended: 'active' } }

test.each(ACTIONS.flatMap((action) => STATUSES.map((status) => [action, status] as const)))('%s when %s', (action, status) => {
  const to = NEXT[action][status]
  expect(actionsFor(status).includes(action)).toBe(!!to)
  if (!to) return expect(() => step(status, action)).toThrow(refused('PARTNER_WRONG_STATUS', { status }))
  const { status: after, record: kept } = step(status, action)
  expect([after, kept.statusSince, kept.events.at(-1)?.why]).toEqual([to, NOW, '因为'])
})
test.each(STATUSES)('exit when %s', (status) => {
  if (status === 'exited') expect(() => statusAfter('exit', status)).toThrow(refused('PARTNER_WRONG_STATUS'))
  else expect(statusAfter('exit', status)).toBe('exited')
})
test.each(['trial', 'active'] as const)('a suspension from %s returns there', (from) => {
  const suspended = step(from, 'suspend')
  expect(suspended.record).toMatchObject({ statusBefore: from, effect: 'recallOffers', suspendedUntil: null })
  expect(step('suspended', 'resume', suspended.record)).toMatchObject({ status: from, record: { statusBefore: null, suspendedUntil: null } })
})
test('a suspension with a last day ends when that day is over in China; one that lies behind is refused, as is a last day of anything else', () => {
  expect(resumesAt(step('active', 'suspend', record(), '2026-09-03').record)).toBe('2026-09-03T16:00:00.000Z')
  expect(resumesAt(step('active', 'suspend').record)).toBeNull()
  expect(step('active', 'suspend', record(), '2026-09-01').record.suspendedUntil).toBe('2026-09-01')
  expect(() => step('active', 'suspend', record(), '2026-08-31')).toThrow(refused('INPUT_INVALID', { field: 'until' }))
  expect(() => step('trial', 'activate', record(), '2026-09-03')).toThrow(refused('INPUT_INVALID', { field: 'until' }))
})
test('the end of the trial is proposed at five orders, of a trial only', () => {
  const at = (status: PartnerStatus, servedCount: number) => isActivationProposed({ status, stats: { servedCount } })
  expect([at('trial', 4), at('trial', 5), at('active', 9), at('suspended', 9)]).toEqual([false, true, false, false])
})

const FREE: ExitFacts = { heldOrders: 0, openOffers: 0, balanceMinutes: 0, bookings: 0, agreements: 0, members: 0 }
const EXITS = { request: (one: PartnerRecord) => requestExit('active', one, BY, '搬走', NOW), settle: (one: PartnerRecord) => settleExit(one, BY, NOW), cancel: (one: PartnerRecord) => cancelExit(one, BY, '不走了', NOW), finish: (one: PartnerRecord) => finishExit('active', one, checksOf(FREE), BY, NOW).record }
const STAGES = [null, ...Object.keys(EXIT_STAGE)] as (ExitStage | null)[]
const AFTER: Record<keyof typeof EXITS, Partial<Record<string, ExitStage | null>>> = { request: { null: 'requested' }, settle: { requested: 'settling' }, cancel: { requested: null, settling: null }, finish: { settling: 'exited' } }
test.each((Object.keys(EXITS) as (keyof typeof EXITS)[]).flatMap((action) => STAGES.map((stage) => [action, stage] as const)))('leaving: %s when %s', (action, stage) => {
  const before = record({ exit: stage && { stage, requestedAt: NOW, byId: 'p-1', by: '李师傅', reason: '搬走' } })
  if (!(String(stage) in AFTER[action])) return expect(() => EXITS[action](before)).toThrow(refused('EXIT_WRONG_STAGE', { stage }))
  const after = EXITS[action](before)
  expect(after.exit?.stage ?? null).toBe(AFTER[action][String(stage)])
  expect(after.events).toHaveLength(before.events.length + 1)
})
test('who has left cannot ask for it again', () => expect(() => requestExit('exited', record(), BY, '搬走', NOW)).toThrow(refused('EXIT_WRONG_STAGE')))
test.each<[Partial<ExitFacts>, string[]]>([
  [{ heldOrders: 1 }, ['liveOrders']], [{ openOffers: 2 }, ['openOffers']], [{ balanceMinutes: 1 }, ['owedMinutes']], [{ heldOrders: 1, balanceMinutes: 30, openOffers: 1 }, ['liveOrders', 'openOffers', 'owedMinutes']],
  [{ balanceMinutes: -90 }, []], [{ bookings: 3 }, []], [{ agreements: 1 }, []], [{ members: 4 }, []],
])('%j keeps one from leaving by %j', (facts, items) => {
  const checks = checksOf({ ...FREE, ...facts })
  const settling = record({ exit: { stage: 'settling', requestedAt: NOW, byId: 'p-1', by: '李师傅', reason: '搬走' } })
  expect(isSettled(checks)).toBe(items.length === 0)
  if (items.length > 0) expect(() => finishExit('active', settling, checks, BY, NOW)).toThrow(refused('EXIT_NOT_SETTLED', { items }))
  else expect(finishExit('active', settling, checks, BY, NOW)).toMatchObject({ status: 'exited', record: { effect: 'leave', suspendedUntil: null } })
})
test('what is owed can be worked off by whole orders, or by one resource; nothing owed, nothing proposed', () => {
  expect(proposalsFor(95, [{ name: '保洁', creditMinutes: 0 }, { name: '理发', creditMinutes: 40 }])).toEqual([{ way: 'orders', itemName: '理发', count: 3, minutes: 120 }, { way: 'resource', itemName: null, count: 1, minutes: 95 }])
  expect(proposalsFor(0, [{ name: '理发', creditMinutes: 40 }])).toEqual([])
})
test.each<[confirmed: number, done: number, ratingSum: number, ratingCount: number, stars: number | null]>([
  [4, 4, 20, 4, null], [5, 5, 0, 0, 5], [5, 0, 0, 0, 1], [5, 5, 10, 2, 5], [10, 5, 0, 0, 3], [10, 10, 9, 3, 4], [10, 0, 3, 3, 1], [20, 18, 90, 20, 5],
])('%i confirmed, %i done, ratings %i of %i: %j stars', (confirmed, done, ratingSum, ratingCount, stars) => {
  expect(starsOf({ confirmed, done, ratingSum, ratingCount })).toBe(stars)
})

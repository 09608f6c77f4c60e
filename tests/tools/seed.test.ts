// The demo's month, told at three hours of a day: nothing in it may contradict what the product itself would allow.
import { daysOf, overlap } from '../../cloudfunctions/orders/domain/slots'
import { indexKeys } from '../../cloudfunctions/orders/domain/index-keys'
import { statusAfter, type Step } from '../../cloudfunctions/orders/domain/transitions'
import type { Page } from '../../cloudfunctions/credits/domain/page'
import type { CreditAccountDoc } from '../../cloudfunctions/credits/pages-store'
import type { PersonDoc } from '../../cloudfunctions/_platform/people'
import type { ItemDoc } from '../../cloudfunctions/catalog/items-store'
import type { MessageDoc } from '../../cloudfunctions/messages/messages-store'
import type { OrderDoc, WorkerDayDoc } from '../../cloudfunctions/orders/orders-store'
import type { PartnerDoc } from '../../cloudfunctions/partners/partners-store'
import type { BookingDoc } from '../../cloudfunctions/venues/bookings-store'
import { CATEGORY, CREDIT_STANDING, ORDER_STATUS, PARTNER_KIND } from '../../contract/terms'
import { verifyLedger } from '../../tools/ledger-verify'
import { demoDocuments } from '../../tools/seed/demo/demo'
import { brokenLedger } from '../support/ledger-invariants'

interface Demo { people: PersonDoc[]; items: ItemDoc[]; partners: PartnerDoc[]; orders: OrderDoc[]; workerDays: WorkerDayDoc[]; messages: MessageDoc[] }
const HOURS = ['2026-11-24T06:30:00.000Z', '2026-11-24T18:30:00.000Z', '2026-11-25T00:40:00.000Z']
const told = new Map(HOURS.map((hour) => [hour, demoDocuments(Date.parse(hour)) as unknown as Demo]))

test('the same moment tells the same month', () => {
  expect(demoDocuments(Date.parse(HOURS[0]!))).toEqual(told.get(HOURS[0]!))
})
describe.each(HOURS)('told at %s', (now) => {
  const { people, items, partners, orders, workerDays, messages } = told.get(now)!
  const documents = told.get(now)! as unknown as ReturnType<typeof demoDocuments>
  const byId = new Map(people.map((person) => [person._id, person]))

  test('it has the sizes of the source: 28 partners of three kinds, about 40 items over every category, 60 to 140 residents', () => {
    const own = partners.filter(({ communityId }) => communityId === 'd1-s1-c1')
    expect(own).toHaveLength(28)
    expect(new Set(own.map(({ kind }) => kind))).toEqual(new Set(Object.keys(PARTNER_KIND)))
    const offered = items.filter(({ communityId }) => communityId === 'd1-s1-c1')
    expect(offered.length).toBeGreaterThanOrEqual(38)
    expect(new Set(offered.map(({ category }) => category))).toEqual(new Set(Object.keys(CATEGORY)))
    expect(items.every(({ priceFen, capFen, priceMode }) => priceFen <= capFen || (priceMode === 'free' && priceFen === 0))).toBe(true)
    const residents = people.filter(({ hats }) => hats.some(({ hat }) => hat === 'resident'))
    expect(residents.length).toBeGreaterThanOrEqual(60)
    expect(residents.length).toBeLessThanOrEqual(140)
  })
  test('every status has its orders, also urgent ones, by family and by staff, paid, rated, in review and overdue', () => {
    const here = orders.filter(({ communityId }) => communityId === 'd1-s1-c1')
    expect(new Set(here.map(({ status }) => status))).toEqual(new Set(Object.keys(ORDER_STATUS)))
    const has = (what: (order: OrderDoc) => unknown) => expect(here.some(what)).toBe(true)
    has(({ isUrgent, status }) => isUrgent && status === 'placed')
    has(({ placedBy }) => placedBy.hat === 'familyProxy')
    has(({ placedBy }) => placedBy.hat === 'staff')
    has(({ payment }) => payment)
    has(({ rating }) => rating?.comment)
    has(({ hasReview }) => hasReview)
    has(({ confirmation }) => confirmation?.way === 'auto')
    has(({ overdueAt }) => overdueAt && overdueAt < now)
    has(({ offers }) => offers.some(({ status }) => status === 'declined'))
    has(({ offers }) => offers.some(({ status }) => status === 'lost'))
  })
  test('no story contradicts the table of steps, goes back in time or reaches into the future', () => {
    for (const order of orders) {
      expect(order.timeline).toHaveLength(order.version)
      expect(order).toMatchObject(indexKeys(order))
      expect(order.updatedAt <= now).toBe(true)
      let before: OrderDoc['timeline'][number] | undefined
      for (const event of order.timeline) {
        if (before) expect([event.at >= before.at, statusAfter(event.action as Step, before.status, event.status)]).toEqual([true, event.status])
        before = event
      }
      expect(before?.status).toBe(order.status)
    }
  })
  test('no worker is booked twice at a time, and the calendars hold exactly the live assignments (I4)', () => {
    for (const { bookings } of workerDays) bookings.forEach((one, index) => bookings.slice(index + 1).forEach((other) => expect(overlap(one, other)).toBe(false)))
    const booked = workerDays.flatMap(({ workerId, day, bookings }) => bookings.map(({ orderId }) => `${workerId}:${day}:${orderId}`)).sort()
    const held = orders.filter(({ assignment, status }) => assignment && status !== 'cancelled').flatMap(({ _id, assignment }) => daysOf(assignment!).map((day) => `${assignment!.workerId}:${day}:${_id}`)).sort()
    expect(booked).toEqual(held)
  })
  test('who served is of the partner that was assigned, and never confirmed (I7)', () => {
    for (const { assignment, confirmation } of orders.filter(({ assignment }) => assignment)) {
      const workers = partners.find(({ _id }) => _id === assignment!.partnerId)!.workers.map(({ personId }) => personId)
      expect(workers).toContain(assignment!.workerId)
      if (confirmation) expect(workers).not.toContain(confirmation.by.personId)
    }
  })
  test('each person has a phone and an address that no one else has, and phones lie in the unassigned range', () => {
    const phones = people.flatMap(({ phone }) => (phone ? [phone] : []))
    expect(new Set(phones).size).toBe(phones.length)
    expect(phones.filter((phone) => !/^100\d{8}$/.test(phone))).toEqual([])
    const addresses = people.flatMap(({ address }) => (address ? [address] : []))
    expect(addresses.filter((address, index) => addresses.indexOf(address) !== index)).toEqual([])
    expect(people.filter(({ openid }) => !openid).every(({ phone }) => phone === null)).toBe(true)
  })
  test('the ledger is the orders\' and bookings\' own: every posted hold has its entry, sums are right (I10–I19)', () => {
    expect(brokenLedger({ read: (name) => structuredClone(documents[name] ?? []) as never })).toEqual([])
    expect(verifyLedger(documents).faults).toEqual([])
  })
  test('partners stand in every way, and every list of the ledger\'s desk has something to decide', () => {
    const accounts = documents.creditAccounts as unknown as CreditAccountDoc[]
    expect(new Set(accounts.map(({ standing }) => standing))).toEqual(new Set(Object.keys(CREDIT_STANDING)))
    const held = accounts.filter(({ standing }) => standing === 'held').map(({ _id }) => _id)
    expect((documents.bookings as unknown as BookingDoc[]).filter(({ partnerId, status, startAt }) => held.includes(partnerId ?? '') && status === 'approved' && startAt > now)).toEqual([])
    const pages = documents.creditPages as unknown as Page[]
    expect(pages.some(({ closing }) => closing.balanceMinutes < -600)).toBe(true)
    expect(pages.some(({ closing }) => closing.openDeclared.length > 0)).toBe(true)
    expect(documents.creditProposals!.filter(({ status }) => status === 'open').length).toBeGreaterThan(1)
    expect(documents.creditDisputes).toMatchObject([{ status: 'open' }])
  })
  test('messages reach people that exist and open things that exist', () => {
    expect(messages.length).toBeGreaterThan(300)
    expect(messages.filter(({ personId }) => !byId.has(personId))).toEqual([])
    const ids = new Set(Object.values(told.get(now)!).flatMap((documents: { _id: string }[]) => documents.map(({ _id }) => _id)))
    const named = messages.flatMap(({ page }) => [...page.matchAll(/[?&](?:id|partnerId)=([^&]+)/g)].map(([, id]) => id!))
    expect(named.length).toBeGreaterThan(300)
    expect(named.filter((id) => !ids.has(id))).toEqual([])
    expect(messages.some(({ readAt }) => readAt === null)).toBe(true)
  })
})

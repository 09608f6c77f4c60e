// The steps of resident and partner through the functions: what each answers, whom it tells, and every refusal it declares.
import { brokenInvariants } from '../../support/invariants'
import { chinaTime, loopOf, MINUTE_MS, RATING, type Doc } from '../../support/order-loop'
import { startWorld, type World } from '../../support/world'

let world: World
let loop: ReturnType<typeof loopOf>
let hour = 8
beforeAll(async () => {
  world = await startWorld()
  loop = loopOf(world)
})
afterAll(() => world.close())
/** Every order of this file has its own hour, so that none stands in another's way. */
const nextHour = () => chinaTime(world, 8 + (hour++ % 9), 1 + Math.floor(hour / 9))
const PLACED = async (more: object = {}) => loop.place({ wishes: [nextHour()], ...more })
const OFFERED = async (more: object = {}) => { const id = await PLACED(more); await loop.offer(id); return id }
const ACCEPTED = async (more: object = {}) => { const id = await OFFERED(more); await loop.accept(id); return id }
const STARTED = async (more: object = {}) => { const id = await ACCEPTED(more); await loop.start(id); return id }
const DELIVERED = async (more: object = {}) => { const id = await STARTED(more); await loop.deliver(id, 'owner-c1', { note: '理好了' }); return id }
const CONFIRMED = async (more: object = {}) => { const id = await DELIVERED(more); await loop.confirm(id); return id }
const REACHED = { PLACED, OFFERED, ACCEPTED, STARTED, DELIVERED, CONFIRMED }
const told = (orderId: string) => world.read('messages').filter(({ page }) => String(page).includes(orderId)).map(({ personId, kind }) => `${String(kind)} ${String(personId)}`)
const refuse = (persona: string, action: string, input: object) => world.refusal(persona, 'orders', action, input)

test('accept: exactly what was wished, the worker oneself, and everyone concerned is told once', async () => {
  const id = await PLACED()
  await loop.offer(id, ['pt-c1-01', 'pt-c1-02'])
  const answer = await loop.accept(id)
  expect(answer).toEqual({ orderId: id, status: 'accepted', version: 3 })
  expect(loop.order(id).assignment).toMatchObject({ partnerId: 'pt-c1-01', workerId: 'p-owner-c1', workerName: '李长顺' })
  expect(told(id).sort()).toEqual(['accept p-merchant-c1', 'accept p-resident-c1', 'offer p-merchant-c1', 'offer p-owner-c1'])
})
test('accept: the owner sends a worker, who may then start and deliver', async () => {
  const id = await PLACED()
  await loop.offer(id, ['pt-c1-02'])
  const startAt = (loop.order(id).wishes as string[])[0]!
  await world.as('merchant-c1').call('orders', 'accept', { orderId: id, partnerId: 'pt-c1-02', startAt, workerId: 'p-worker-c1' })
  expect(loop.order(id).assignment).toMatchObject({ workerId: 'p-worker-c1', workerName: '陈小满' })
  expect(told(id)).toContain('accept p-worker-c1')
  await loop.start(id, 'worker-c1')
  expect(await loop.deliver(id, 'worker-c1')).toMatchObject({ status: 'delivered' })
})
test.each<[string, () => Promise<[string, object]>, string]>([
  ['an unknown order', async () => ['owner-c1', { orderId: 'o-none', partnerId: 'pt-c1-01', startAt: chinaTime(world, 9) }], 'NOT_FOUND'],
  ['an order offered to others', async () => ['group-c1', { orderId: await OFFERED(), partnerId: 'pt-c1-03', startAt: chinaTime(world, 9) }], 'NOT_FOUND'],
  ['for a partner one does not work for', async () => ['group-c1', { orderId: await OFFERED(), partnerId: 'pt-c1-01', startAt: chinaTime(world, 9) }], 'NOT_FOUND'],
  ['a time nobody wished', async () => ['owner-c1', { orderId: await OFFERED(), partnerId: 'pt-c1-01', startAt: chinaTime(world, 17, 9) }], 'ORDER_TIME_INVALID'],
  ['accepted already', async () => ['owner-c1', { orderId: await ACCEPTED(), partnerId: 'pt-c1-01', startAt: chinaTime(world, 9) }], 'ORDER_WRONG_STATUS'],
])('accept refused: %s', async (_, make, code) => {
  const [persona, input] = await make()
  expect(await refuse(persona, 'accept', input)).toBe(code)
})
test('accept refused: recalled, cancelled or too late', async () => {
  const recalled = await OFFERED()
  await world.as('staff-c1').call('dispatch', 'recall', { orderId: recalled, reason: '换人' })
  const cancelled = await OFFERED()
  await world.as('resident-c1').call('orders', 'cancel', { orderId: cancelled })
  const late = await OFFERED({ wishes: [chinaTime(world, 17, 12)] })
  const order = loop.order(late)
  // Past its expiry, and no timer has been there.
  await world.cloud.write('orders', [{ ...order, offers: (order.offers as object[]).map((offer) => ({ ...offer, expiresAt: world.now() })) }] as never)
  for (const orderId of [recalled, cancelled, late]) {
    const startAt = (loop.order(orderId).wishes as string[])[0]!
    expect(await refuse('owner-c1', 'accept', { orderId, partnerId: 'pt-c1-01', startAt })).toBe('OFFER_CLOSED')
    expect(await refuse('owner-c1', 'decline', { orderId, partnerId: 'pt-c1-01', reason: 'busy' })).toBe('OFFER_CLOSED')
  }
  expect((await world.as('owner-c1').call('orders', 'partnerTasks', { partnerId: 'pt-c1-01', tab: 'offers' })).items.map(({ id }) => id)).not.toContain(late)
})
test('accept refused: the worker is busy then, is unknown, or the partner is suspended', async () => {
  const startAt = nextHour()
  const [first, second] = [await PLACED({ wishes: [startAt] }), await PLACED({ wishes: [startAt] })]
  await loop.offer(first)
  await loop.offer(second)
  await loop.accept(first)
  expect(await refuse('owner-c1', 'accept', { orderId: second, partnerId: 'pt-c1-01', startAt })).toBe('SLOT_TAKEN')
  const third = await PLACED()
  await loop.offer(third, ['pt-c1-02'])
  const naming = { orderId: third, partnerId: 'pt-c1-02', startAt: (loop.order(third).wishes as string[])[0]!, workerId: 'p-nobody' }
  expect(await refuse('merchant-c1', 'accept', naming)).toBe('WORKER_UNKNOWN')
  expect(await refuse('worker-c1', 'accept', naming)).toBe('PERMISSION_DENIED')
  const partner = world.read('partners').find(({ _id }) => _id === 'pt-c1-02') as unknown as Doc
  await world.cloud.write('partners', [{ ...partner, status: 'suspended' }] as never)
  expect(await refuse('merchant-c1', 'accept', { ...naming, workerId: 'p-worker-c1' })).toBe('PARTNER_NOT_ACTIVE')
  await world.cloud.write('partners', [partner] as never)
})
test('decline: the reason is for staff, the last no returns the order to waiting', async () => {
  const id = await PLACED()
  await loop.offer(id, ['pt-c1-01', 'pt-c1-02'])
  expect(await world.as('owner-c1').call('orders', 'decline', { orderId: id, partnerId: 'pt-c1-01', reason: 'tooFar', remark: '雨太大' })).toMatchObject({ status: 'offering' })
  expect(await world.as('merchant-c1').call('orders', 'decline', { orderId: id, partnerId: 'pt-c1-02', reason: 'busy' })).toMatchObject({ status: 'placed' })
  expect((await world.as('staff-c1').call('orders', 'get', { orderId: id })).timeline.map(({ why }) => why)).toEqual(expect.arrayContaining(['太远：雨太大', '时间排满了']))
  expect(JSON.stringify(await world.as('resident-c1').call('orders', 'get', { orderId: id }))).not.toMatch(/雨太大|李师傅/)
  expect(await refuse('owner-c1', 'decline', { orderId: await OFFERED(), partnerId: 'pt-c1-01', reason: 'other', remark: '违规测试' })).toBe('TEXT_REFUSED')
  world.cloud.apis.fail('security.msgSecCheck', -1, 3)
  expect(await refuse('owner-c1', 'decline', { orderId: await OFFERED(), partnerId: 'pt-c1-01', reason: 'other', remark: '没空' })).toBe('TEXT_CHECK_UNAVAILABLE')
  world.cloud.apis.fail('security.msgSecCheck', -1, 0)
  expect(await refuse('owner-c1', 'decline', { orderId: await ACCEPTED(), partnerId: 'pt-c1-01', reason: 'busy' })).toBe('ORDER_WRONG_STATUS')
})
test('start: wrong codes are counted, five lock, the right one starts', async () => {
  const id = await ACCEPTED()
  const right = String(loop.order(id).serviceCode)
  const wrong = right === '0000' ? '0001' : '0000'
  const same = 't-the-same-request'
  expect(await world.ask('owner-c1', 'orders', 'start', { orderId: id, serviceCode: wrong }, same)).toMatchObject({ error: { code: 'SERVICE_CODE_WRONG', data: { triesLeft: 4 } } })
  expect(await world.ask('owner-c1', 'orders', 'start', { orderId: id, serviceCode: wrong }, same)).toMatchObject({ error: { code: 'SERVICE_CODE_WRONG', data: { triesLeft: 4 } } })
  expect(loop.order(id).wrongCodes).toHaveLength(1)
  for (let n = 0; n < 4; n++) expect(await refuse('owner-c1', 'start', { orderId: id, serviceCode: wrong })).toBe('SERVICE_CODE_WRONG')
  expect(await refuse('owner-c1', 'start', { orderId: id, serviceCode: right })).toBe('SERVICE_CODE_LOCKED')
  expect(loop.order(id).status).toBe('accepted')
  const other = await ACCEPTED()
  expect(await loop.start(other)).toMatchObject({ status: 'inService' })
})
test('start and deliver are for who goes there, or the owner', async () => {
  const id = await PLACED()
  await loop.offer(id, ['pt-c1-02'])
  await loop.accept(id, 'merchant-c1', 'pt-c1-02')
  const serviceCode = String(loop.order(id).serviceCode)
  expect(await refuse('worker-c1', 'start', { orderId: id, serviceCode })).toBe('PERMISSION_DENIED')
  expect(await refuse('owner-c1', 'start', { orderId: id, serviceCode })).toBe('NOT_FOUND')
  await loop.start(id, 'merchant-c1')
  expect(await refuse('worker-c1', 'deliver', { orderId: id, note: '好' })).toBe('PERMISSION_DENIED')
})
test('deliver: the proof the item asks for, checked text, own pictures', async () => {
  const id = await STARTED()
  expect(await refuse('owner-c1', 'deliver', { orderId: id })).toBe('PROOF_MISSING')
  expect(await refuse('owner-c1', 'deliver', { orderId: id, note: '违规测试' })).toBe('TEXT_REFUSED')
  expect(await refuse('owner-c1', 'deliver', { orderId: id, note: '好', photos: ['pic-none'] })).toBe('PICTURE_NOT_YOURS')
  await world.cloud.write('pictures', [{ _id: 'pic-mine', fileId: 'cloud://local-env/mine.png', ownerId: 'p-owner-c1', check: 'pass', traceId: null, createdAt: world.now() }] as never)
  expect(await loop.deliver(id, 'owner-c1', { note: '理好了', photos: ['pic-mine'], signedBy: '王秀兰' })).toMatchObject({ status: 'delivered' })
  expect(told(id)).toContain('deliver p-resident-c1')
  expect(loop.order(id).proof).toMatchObject({ pictureIds: ['pic-mine'], signedBy: '王秀兰' })
})
test('confirm: half and not reach staff; a rating may come with it, and only once', async () => {
  const id = await DELIVERED()
  await loop.confirm(id, 'resident-c1', { outcome: 'half', remark: '后面没剪齐', rating: { ...RATING, comment: '还行' } })
  expect(told(id)).toEqual(expect.arrayContaining(['confirm p-owner-c1', 'confirm p-staff-c1', 'confirm p-staff2-c1']))
  expect(await refuse('resident-c1', 'rate', { orderId: id, rating: RATING })).toBe('RATING_ALREADY')
  expect(await world.as('owner-c1').call('orders', 'get', { orderId: id })).toMatchObject({ confirmation: { outcome: 'half', way: 'self', by: '居民', remark: '后面没剪齐' }, rating: { quality: 4, comment: '还行' } })
  const other = await DELIVERED()
  for (const action of ['confirm', 'rate']) expect(await refuse('resident-c1', action, action === 'confirm' ? { orderId: other, outcome: 'done', remark: '违规测试' } : { orderId: await CONFIRMED(), rating: { ...RATING, comment: '违规测试' } })).toBe('TEXT_REFUSED')
})
test('confirm: staff by call for an elder, family for theirs; never who served', async () => {
  const elder = { residentId: 'p-elder-c1' }
  const byStaff = await DELIVERED_FOR(elder)
  await world.as('staff-c1').call('orders', 'confirm', { orderId: byStaff, outcome: 'done', way: 'staffVisit' })
  expect(loop.order(byStaff).confirmation).toMatchObject({ way: 'staffVisit', by: { hat: 'staff' } })
  const byFamily = await DELIVERED_FOR(elder)
  await world.as('family-c1').call('orders', 'confirm', { orderId: byFamily, outcome: 'done', way: 'staffVisit' })
  expect(loop.order(byFamily).confirmation).toMatchObject({ way: 'family' })
  // The daughter joins the partner that serves: the same person, and no confirmation any more.
  const served = await DELIVERED_FOR(elder)
  const daughter = world.read('people').find(({ _id }) => _id === 'p-family-c1') as unknown as Doc
  await world.cloud.write('people', [{ ...daughter, hats: [...daughter.hats as object[], { hat: 'partner', unitId: 'd1-s1-c1', partnerId: 'pt-c1-01', partnerName: '李师傅理发', role: 'worker' }] }] as never)
  expect(await refuse('family-c1', 'confirm', { orderId: served, outcome: 'done' })).toBe('CONFIRM_BY_SERVER_REFUSED')
  expect((await world.as('family-c1').call('orders', 'get', { orderId: served })).actions).not.toContain('confirm')
  await loop.confirm(served, 'staff-c1')
  expect(await refuse('family-c1', 'rate', { orderId: served, rating: RATING })).toBe('CONFIRM_BY_SERVER_REFUSED')
  await world.cloud.write('people', [daughter] as never)
})
async function DELIVERED_FOR(more: object): Promise<string> {
  const id = await loop.place({ wishes: [nextHour()], ...more }, 'family-c1')
  await loop.offer(id)
  await loop.accept(id)
  await loop.start(id)
  await loop.deliver(id)
  return id
}
test('nudge: not twice in half an hour, by whoever', async () => {
  const id = await PLACED()
  await world.as('resident-c1').call('orders', 'nudge', { orderId: id })
  expect(told(id)).toEqual(expect.arrayContaining(['nudge p-staff-c1', 'nudge p-staff2-c1']))
  expect(await refuse('resident-c1', 'nudge', { orderId: id })).toBe('NUDGE_TOO_SOON')
  const accepted = await ACCEPTED()
  await world.as('resident-c1').call('orders', 'nudge', { orderId: accepted })
  expect(told(accepted)).toContain('nudge p-owner-c1')
})
test('payment: by who worked or staff, never above the quote, not for a free order', async () => {
  const paid = { itemId: 'it-c1-escort', wishes: [chinaTime(world, 9, 20)] }
  const id = await loop.place(paid)
  await loop.offer(id, ['pt-c1-02'])
  await loop.accept(id, 'merchant-c1', 'pt-c1-02')
  expect(await refuse('merchant-c1', 'recordPayment', { orderId: id, amountFen: 1000, way: 'cash' })).toBe('ORDER_WRONG_STATUS')
  await loop.start(id, 'merchant-c1')
  expect(await refuse('merchant-c1', 'recordPayment', { orderId: id, amountFen: 2001, way: 'cash' })).toBe('PAYMENT_OVER_QUOTE')
  await world.as('merchant-c1').call('orders', 'recordPayment', { orderId: id, amountFen: 2000, way: 'wechatTransfer' })
  expect((await world.as('resident-c1').call('orders', 'get', { orderId: id })).payment).toMatchObject({ amountFen: 2000, way: 'wechatTransfer' })
  await world.as('staff-c1').call('orders', 'recordPayment', { orderId: id, amountFen: 1500, way: 'community' })
  expect(loop.order(id).payment).toMatchObject({ amountFen: 1500 })
  expect(await refuse('owner-c1', 'recordPayment', { orderId: await STARTED(), amountFen: 0, way: 'cash' })).toBe('PAYMENT_NOT_NEEDED')
})
test('reschedule: before an accept new wishes; after it a start that is free, and the old slot is free again', async () => {
  const id = await OFFERED()
  const [one, two] = [nextHour(), nextHour()]
  expect(await world.as('resident-c1').call('orders', 'reschedule', { orderId: id, wishes: [one, two] })).toMatchObject({ status: 'offering' })
  expect(told(id)).toContain('reschedule p-owner-c1')
  await loop.accept(id, 'owner-c1', 'pt-c1-01', one)
  expect(await refuse('resident-c1', 'reschedule', { orderId: id, wishes: [one, two] })).toBe('ORDER_TIME_INVALID')
  const other = await PLACED({ wishes: [two] })
  await loop.offer(other)
  await loop.accept(other)
  expect(await refuse('resident-c1', 'reschedule', { orderId: id, wishes: [two] })).toBe('SLOT_TAKEN')
  const day = new Date(Date.parse(one) + 8 * 3_600_000).toISOString().slice(0, 10)
  const { starts } = await world.as('resident-c1').call('orders', 'freeStarts', { orderId: id, day })
  expect(starts).not.toContain(two)
  expect(starts).toContain(one)
  const free = starts.find((start) => start !== one)!
  expect(await world.as('resident-c1').call('orders', 'reschedule', { orderId: id, wishes: [free] })).toMatchObject({ status: 'accepted' })
  expect(await world.as('resident-c1').call('orders', 'get', { orderId: id })).toMatchObject({ startAt: free, isAgreed: true })
})
test('free starts before an accept are those of the service hours; after the end there are none', async () => {
  const id = await PLACED()
  const day = new Date(Date.parse(chinaTime(world, 12, 25)) + 8 * 3_600_000).toISOString().slice(0, 10)
  expect((await world.as('resident-c1').call('orders', 'freeStarts', { orderId: id, day })).starts).toHaveLength(19)
  expect(await refuse('resident-c1', 'freeStarts', { orderId: await STARTED(), day })).toBe('ORDER_WRONG_STATUS')
})
test.each<[string, keyof typeof REACHED, string, object, string]>([
  ['cancel in service', 'STARTED', 'cancel', {}, 'ORDER_WRONG_STATUS'], ['reschedule in service', 'STARTED', 'reschedule', { wishes: ['2099-01-01T00:00:00.000Z'] }, 'ORDER_WRONG_STATUS'],
  ['nudge in service', 'STARTED', 'nudge', {}, 'ORDER_WRONG_STATUS'], ['confirm before delivery', 'STARTED', 'confirm', { outcome: 'done' }, 'ORDER_WRONG_STATUS'], ['rate before confirmation', 'DELIVERED', 'rate', { rating: RATING }, 'ORDER_WRONG_STATUS'],
  ['cancel with a refused text', 'PLACED', 'cancel', { reason: '违规测试' }, 'TEXT_REFUSED'], ['confirm twice', 'CONFIRMED', 'confirm', { outcome: 'not' }, 'ORDER_WRONG_STATUS'],
])('refused: %s', async (_, stage, action, input, code) => {
  const orderId = await REACHED[stage]()
  const before = world.cloud.hash()
  expect(await refuse('resident-c1', action, { orderId, ...input })).toBe(code)
  expect(world.cloud.hash()).toBe(before)
})
test.each(['start', 'deliver'] as const)('%s in the wrong status', async (action) => {
  const orderId = await DELIVERED()
  expect(await refuse('owner-c1', action, action === 'start' ? { orderId, serviceCode: '0000' } : { orderId, note: '好' })).toBe('ORDER_WRONG_STATUS')
})
test('phones: nobody before an accept but staff, both sides after it, each look in the audit once', async () => {
  const id = await OFFERED()
  for (const persona of ['resident-c1', 'owner-c1']) expect(await refuse(persona, 'revealPhone', { orderId: id })).toBe('PHONE_NOT_VISIBLE')
  expect(await refuse('group-c1', 'revealPhone', { orderId: id })).toBe('NOT_FOUND')
  const phoneOf = (personId: string) => String(world.read('people').find(({ _id }) => _id === personId)?.phone)
  const rows = () => world.read('audit').filter(({ action, reason }) => action === 'order.phoneRevealed' && reason === id)
  expect(await world.as('staff-c1').call('orders', 'revealPhone', { orderId: id })).toEqual({ phone: phoneOf('p-resident-c1'), name: '王秀兰' })
  await loop.accept(id)
  expect(await world.as('owner-c1').call('orders', 'revealPhone', { orderId: id }, 't-look-once')).toEqual({ phone: phoneOf('p-resident-c1'), name: '王秀兰' })
  await world.as('owner-c1').call('orders', 'revealPhone', { orderId: id }, 't-look-once')
  expect(await world.as('resident-c1').call('orders', 'revealPhone', { orderId: id })).toEqual({ phone: phoneOf('p-owner-c1'), name: '李长顺' })
  expect(rows().map(({ personId, subjectId, unitId }) => [personId, subjectId, unitId])).toEqual([['p-staff-c1', 'p-resident-c1', 'd1-s1-c1'], ['p-owner-c1', 'p-resident-c1', 'd1-s1-c1'], ['p-resident-c1', 'p-owner-c1', 'd1-s1-c1']])
})
test('a worker who did not go sees that there is work, and neither name nor house', async () => {
  const id = await PLACED()
  await loop.offer(id, ['pt-c1-02'])
  await loop.accept(id, 'merchant-c1', 'pt-c1-02')
  const { items } = await world.as('worker-c1').call('orders', 'partnerTasks', { partnerId: 'pt-c1-02', tab: 'upcoming' })
  expect(items.find((one) => one.id === id)).toMatchObject({ forName: '王**', actions: [] })
  expect(await refuse('worker-c1', 'revealPhone', { orderId: id })).toBe('PHONE_NOT_VISIBLE')
  expect(await refuse('owner-c1', 'partnerTasks', { partnerId: 'pt-c1-02', tab: 'upcoming' })).toBe('NOT_FOUND')
})
test('the calendar shows who goes where and when, without names or house numbers', async () => {
  const id = await ACCEPTED()
  const { startAt } = loop.order(id).assignment as { startAt: string }
  const from = new Date(Date.parse(startAt) + 8 * 3_600_000).toISOString().slice(0, 10)
  const { bookings } = await world.as('owner-c1').call('orders', 'partnerCalendar', { partnerId: 'pt-c1-01', from, days: 1 })
  expect(bookings).toContainEqual(expect.objectContaining({ orderId: id, workerName: '李长顺', startAt, status: 'accepted' }))
  expect(JSON.stringify(bookings)).not.toMatch(/王秀兰|号楼/)
  expect(await refuse('group-c1', 'partnerCalendar', { partnerId: 'pt-c1-01', from, days: 1 })).toBe('NOT_FOUND')
})
test('a reason that the check left to a person is read by its writer and staff only', async () => {
  const cancelled = await ACCEPTED()
  await world.as('resident-c1').call('orders', 'cancel', { orderId: cancelled, reason: '疑似测试' })
  // A reason that the resident is told to read cannot wait for a person's verdict.
  expect(await world.refusal('staff-c1', 'dispatch', 'refuse', { orderId: await PLACED(), reason: '疑似测试' })).toBe('TEXT_REFUSED')
  const reasons = async (persona: string, orderId: string) => JSON.stringify(await world.as(persona).call('orders', 'get', { orderId })).includes('疑似测试')
  expect([await reasons('resident-c1', cancelled), await reasons('staff-c1', cancelled), await reasons('owner-c1', cancelled)]).toEqual([true, true, false])
  expect(await refuse('owner-c1', 'deliver', { orderId: await STARTED(), note: '好', signedBy: '疑似测试' })).toBe('TEXT_REFUSED')
})
test('a retry is answered as before, though the check is down by now', async () => {
  const id = await ACCEPTED()
  const cancel = () => world.ask('resident-c1', 'orders', 'cancel', { orderId: id, reason: '不需要了' }, 't-cancel-once')
  const answer = await cancel()
  expect(answer).toMatchObject({ ok: true, data: { status: 'cancelled' } })
  world.cloud.apis.fail('security.msgSecCheck', -1, 5)
  expect(await cancel()).toEqual(answer)
  expect(await refuse('resident-c1', 'cancel', { orderId: await PLACED(), reason: '不需要了' })).toBe('TEXT_CHECK_UNAVAILABLE')
  world.cloud.apis.fail('security.msgSecCheck', -1, 0)
})
test('a yes to the next offers, given while accepting, stands with the person, once', async () => {
  const consents = () => (world.read('people').find(({ _id }) => _id === 'p-owner-c1')?.consents as Record<string, number>).offerReceived ?? 0
  const id = await OFFERED()
  const before = consents()
  const startAt = (loop.order(id).wishes as string[])[0]!
  for (const _ of [1, 2]) await world.as('owner-c1').call('orders', 'accept', { orderId: id, partnerId: 'pt-c1-01', startAt, consents: ['offerReceived'] }, 't-accept-once')
  expect(consents()).toBe(before + 1)
  expect(loop.order(id).consents).toEqual([])
})
test('the past cut-off: the resident calls the community, staff may still', async () => {
  const id = await ACCEPTED({ wishes: [chinaTime(world, 9, 22)] })
  world.cloud.clock.jump(Date.parse(chinaTime(world, 9, 22)) - Date.parse(world.now()) - 119 * MINUTE_MS)
  for (const action of ['cancel', 'reschedule']) expect(await refuse('resident-c1', action, { orderId: id, ...(action === 'reschedule' ? { wishes: [chinaTime(world, 12, 2)] } : {}) })).toBe('ORDER_CUTOFF_PASSED')
  expect(await world.as('staff-c1').call('orders', 'cancel', { orderId: id, reason: '居民来电' })).toMatchObject({ status: 'cancelled' })
  expect(told(id)).toEqual(expect.arrayContaining(['cancel p-owner-c1', 'cancel p-resident-c1']))
})
test('the store holds together', () => expect(brokenInvariants(world)).toEqual([]))

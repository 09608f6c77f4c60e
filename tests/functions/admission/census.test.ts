// The census: pasted lines under repeats and rivals, what those above may see, and invitations that work once and for 14 days.
import { DAY_MS, lifeOf } from '../../support/partner-life'
import { newRequestId, startWorld, type World } from '../../support/world'

let world: World
beforeEach(async () => { world = await startWorld() })
afterEach(() => world.close())
const C1 = 'd1-s1-c1'
const LINE = '和气裁缝铺,其他,1 号网格,团结路 5 号,张师傅,10055556666'
const paste = (csv: string, requestId?: string, staff = 'staff-c1') => world.as(staff).call('admission', 'importMerchants', { communityId: C1, csv }, requestId)
const list = (persona: string, more: object = {}) => world.as(persona).call('admission', 'merchants', { communityId: C1, ...more })
const merchantId = async () => {
  await paste(LINE)
  return (await list('staff-c1')).items[0]!.id
}
const invite = async (id: string) => (await world.as('staff-c1').call('admission', 'inviteMerchant', { merchantId: id })).token
const start = (persona: string, token: string) => world.refusal(persona, 'admission', 'startApplication', { token, kind: 'merchant', applicantName: '店主' })

test('every line has its own answer; a bad one keeps no other out', async () => {
  const csv = ['\uFEFF名称,行业,网格,地址,联系人,电话', LINE, LINE, '"甲, 分店",餐饮,2,"路 1 号 ""东门""",,', '店,卖飞机,1,路 2 号', '=1+1,餐饮,1,路 3 号', `${'长'.repeat(41)},餐饮,1,路 4 号`, '违规测试店,餐饮,1,路 5 号'].join('\r\n')
  // The words of one import are checked together: what is not passed takes its neighbours of the same 2,000 characters with it.
  const { added, rows } = await paste(csv)
  expect(added).toBe(0)
  expect(rows.map(({ line, result }) => [line, result])).toEqual([[2, 'refused'], [3, 'refused'], [4, 'refused'], [5, 'invalid'], [6, 'invalid'], [7, 'invalid'], [8, 'refused']])
  const clean = await paste(csv.split('\r\n').slice(0, -1).join('\r\n'))
  expect([clean.added, clean.rows.map(({ result }) => result)]).toEqual([2, ['added', 'known', 'added', 'invalid', 'invalid', 'invalid']])
  expect((await list('staff-c1')).items.map(({ name, address }) => [name, address])).toEqual(expect.arrayContaining([['甲, 分店', '路 1 号 "东门"'], ['和气裁缝铺', '团结路 5 号']]))
})
test('the same request again answers the same; the same lines again are known; two of staff at once add each line once', async () => {
  const requestId = newRequestId()
  const first = await paste(LINE, requestId)
  expect(await paste(LINE, requestId)).toEqual(first)
  expect((await paste(LINE)).rows).toMatchObject([{ result: 'known' }])
  const many = Array.from({ length: 40 }, (_, n) => `店 ${n},餐饮,1,路 ${n} 号`).join('\n')
  const [one, two] = await Promise.all([paste(many), paste(many, undefined, 'staff2-c1')])
  expect(one.added + two.added).toBe(40)
  expect(world.read('merchants')).toHaveLength(41)
})
test('217 merchants come in pages by name, each once, at the cost of what is shown; counts fit', async () => {
  await paste(Array.from({ length: 217 }, (_, n) => `店 ${String(n).padStart(3, '0')},${n % 2 ? '餐饮' : '维修'},${(n % 2) + 1},路 ${n} 号`).join('\n'))
  const seen: string[] = []
  let cursor: string | undefined
  do {
    world.cloud.resetStats()
    const page = await list('staff-c1', { cursor })
    // Identity and the tree of units beside the page itself.
    expect(world.cloud.stats().functions.admission!.merchants!.scanned).toBeLessThanOrEqual(31 + 30)
    seen.push(...page.items.map(({ name }) => name))
    cursor = page.nextCursor ?? undefined
  } while (cursor)
  expect(seen).toEqual(Array.from({ length: 217 }, (_, n) => `店 ${String(n).padStart(3, '0')}`))
  expect(await world.as('staff-c1').call('admission', 'merchantCounts', { communityId: C1 })).toEqual({ total: 217, byStatus: { listed: 217 } })
  expect((await list('staff-c1', { trade: 'food', text: '21' })).items.map(({ name }) => name)).toEqual(['店 021', '店 121', '店 211', '店 213', '店 215'])
})
test('phone, contact and notes are for the community\'s own staff; others of the same level know nothing', async () => {
  await paste(LINE)
  expect((await list('staff-c1')).items[0]).toMatchObject({ phone: '10055556666', contactName: '张师傅' })
  for (const above of ['subdistrict-s1', 'district-d1']) expect((await list(above)).items[0]).toMatchObject({ name: '和气裁缝铺', phone: null, contactName: '', notes: '' })
  for (const stranger of ['staff-c2', 'subdistrict-s2']) expect(await world.refusal(stranger, 'admission', 'merchants', { communityId: C1 })).toBe('NOT_FOUND')
  expect(await world.refusal('staff-c2', 'admission', 'importMerchants', { communityId: C1, csv: LINE })).toBe('NOT_FOUND')
})
test('two who use one invitation at once: one applies, by it and as a merchant of that name; the other is told so', async () => {
  const token = await invite(await merchantId())
  expect(await world.as('visitor').call('admission', 'previewInvite', { token })).toMatchObject({ merchantName: '和气裁缝铺', communityId: C1 })
  const outcomes = await Promise.all([start('resident-c1', token), start('resident2-c1', token), start('visitor', token)])
  expect(outcomes.filter((code) => code === 'ok')).toHaveLength(1)
  for (const code of outcomes.filter((one) => one !== 'ok')) expect(['APPLICATION_INVITE_INVALID', 'CONFLICT_RETRY']).toContain(code)
  expect(world.read('applications')).toMatchObject([{ fields: { kind: 'merchant', name: '和气裁缝铺' }, communityId: C1 }])
  expect(await start('worker-c1', token)).toBe('APPLICATION_INVITE_INVALID')
  expect(await world.refusal('visitor', 'admission', 'previewInvite', { token })).toBe('APPLICATION_INVITE_INVALID')
})
test('an invitation ends after 14 days, and one that was never given is none', async () => {
  const token = await invite(await merchantId())
  world.cloud.clock.jump(14 * DAY_MS - 60_000)
  expect(await world.refusal('visitor', 'admission', 'previewInvite', { token })).toBe('ok')
  world.cloud.clock.jump(60_000)
  expect(await start('resident2-c1', token)).toBe('APPLICATION_INVITE_INVALID')
  expect(await start('resident2-c1', 'x'.repeat(32))).toBe('APPLICATION_INVITE_INVALID')
})
test('the store keeps no token; the same request shows it again, another one makes another', async () => {
  const id = await merchantId()
  const requestId = newRequestId()
  const ask = () => world.as('staff-c1').call('admission', 'inviteMerchant', { merchantId: id }, requestId)
  const { token } = await ask()
  expect(await ask()).toMatchObject({ token })
  expect(await invite(id)).not.toBe(token)
  expect(JSON.stringify(world.read('applicationInvites'))).not.toContain(token)
})
test('a merchant follows its application: contacted, applied, partner; who has applied is invited no more', async () => {
  const life = lifeOf(world)
  const id = await merchantId()
  const token = await invite(id)
  const merchant = () => world.read('merchants').find(({ _id }) => _id === id)
  expect(merchant()).toMatchObject({ status: 'contacted' })
  const begun = await world.as('resident2-c1').call('admission', 'startApplication', { token, kind: 'merchant' })
  const fields = await life.fields('p-resident2-c1', { kind: 'merchant', name: '和气裁缝铺', documents: [{ kind: 'businessLicence', pictureIds: [await life.picture('p-resident2-c1')], expiresOn: life.dayIn(300) }] })
  const saved = await world.as('resident2-c1').call('admission', 'saveApplication', { applicationId: begun.applicationId, version: begun.version, fields })
  const { version } = await world.as('resident2-c1').call('admission', 'submitApplication', { applicationId: begun.applicationId, version: saved.version })
  expect(merchant()).toMatchObject({ status: 'applied', partnerId: null })
  expect(await world.refusal('staff-c1', 'admission', 'inviteMerchant', { merchantId: id })).toBe('APPLICATION_WRONG_STATUS')
  const { partnerId } = await life.approve(begun.applicationId, version, ['businessLicence'])
  expect(merchant()).toMatchObject({ status: 'applied', partnerId })
})
test('two change the same merchant: the second is told that it has changed', async () => {
  const id = await merchantId()
  const { version } = (await list('staff-c1')).items[0]!
  const fields = { name: '和气裁缝铺', trade: 'other', gridId: `${C1}-g1`, address: '团结路 5 号', contactName: '', status: 'interested', notes: '想谈' }
  const outcomes = await Promise.all(['staff-c1', 'staff2-c1'].map((staff) => world.refusal(staff, 'admission', 'saveMerchant', { communityId: C1, merchantId: id, version, fields })))
  expect(outcomes.sort()).toEqual(['CONFLICT_RETRY', 'ok'])
  expect(await world.refusal('staff-c1', 'admission', 'saveMerchant', { communityId: C1, fields })).toBe('MERCHANT_ALREADY')
})
test('names without a sign, hidden twins and what a spreadsheet would run do not get in, by paste or by hand', async () => {
  const row = (name: string) => `${name},餐饮,1,团结路 9 号`
  const { rows } = await paste(['\u200b', '好味道', '好\u200b味\u202e道', '好\u0085味道', '-1+1', '＝1+1', '＋1', '＠1'].map(row).join('\n'))
  expect(rows.map(({ result }) => result)).toEqual(['invalid', 'added', 'known', 'known', 'invalid', 'invalid', 'invalid', 'invalid'])
  const fields = { trade: 'food', gridId: `${C1}-g1`, address: '团结路 9 号', contactName: '', status: 'listed', notes: '' }
  for (const name of ['=HYPERLINK("x")', '-1', '＝1']) expect(await world.refusal('staff-c1', 'admission', 'saveMerchant', { communityId: C1, fields: { ...fields, name } })).toBe('INPUT_INVALID')
})
test('one request id invites one merchant', async () => {
  await paste([LINE, '好味道,餐饮,1,团结路 9 号'].join('\n'))
  const [one, two] = (await list('staff-c1')).items
  const requestId = newRequestId()
  const ask = (id: string) => world.ask('staff-c1', 'admission', 'inviteMerchant', { merchantId: id }, requestId)
  expect([(await ask(one!.id)).ok, await ask(two!.id)]).toMatchObject([true, { ok: false, error: { code: 'REQUEST_ID_REUSED' } }])
  expect((await list('staff-c1', { status: 'contacted' })).items.map(({ id }) => id)).toEqual([one!.id])
})

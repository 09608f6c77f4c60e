// Pictures: the first person to register an upload owns it, nobody sees it before the platform's verdict, and the verdict is never lost.
import { idFrom } from '../../../cloudfunctions/_platform/ids'
import { cloud } from '../../../cloudfunctions/_platform/cloud'
import { ownedPictures, viewPictures } from '../../../cloudfunctions/files/public'
import { keepPicture, keepVerdict } from '../../../cloudfunctions/files/verdicts'
import { actAs, becomeInstance } from '../../support/instance'
import { tokenOf } from '../../support/browser'
import { startWorld, type World } from '../../support/world'

let world: World
let uploads = 0
beforeAll(async () => {
  world = await startWorld()
  becomeInstance(world)
  actAs('demo-resident-c1')
})
afterAll(() => world.close())
/** As the mini program does it: straight into storage, under a name of its own. */
async function upload(word = 'picture'): Promise<string> {
  const { fileID } = await cloud.uploadFile({ cloudPath: `pictures/${1_780_000_000_000 + uploads++}-${word}x7k2.png`, fileContent: Buffer.from('png') })
  return fileID
}
const register = async (persona: string, fileId: string) => (await world.as(persona).call('files', 'register', { fileId })).pictureId
const refusal = (persona: string, fileId: string) => world.refusal(persona, 'files', 'register', { fileId })
/** Of the store once no verdict is on its way any more. */
const settledHash = async () => {
  await world.cloud.finishMediaChecks()
  return world.cloud.hash()
}
const stored = (id: string) => world.read('pictures').find(({ _id }) => _id === id)!

test('hidden until the check has passed, then seen at an address that opens', async () => {
  const id = await register('resident-c1', await upload())
  expect(stored(id)).toMatchObject({ check: 'waiting', ownerId: 'p-resident-c1' })
  expect(await viewPictures([id])).toEqual([])
  await world.cloud.finishMediaChecks()
  const [picture] = await viewPictures([id])
  expect(picture).toMatchObject({ id })
  expect(await (await fetch(picture!.url)).text()).toBe('png')
})
test.each([['risky', 'risky'], ['review', 'waiting'], ['unreadable', 'waiting']])('verdict %s: the picture is %s and stays hidden', async (word, check) => {
  const id = await register('resident-c1', await upload(word))
  await world.cloud.finishMediaChecks()
  expect(stored(id)).toMatchObject({ check })
  expect(await viewPictures([id])).toEqual([])
})
test('the upload of the H5 page is registered too', async () => {
  const token = await tokenOf(world.cloud.url, 'resident-c1')
  const reply = await fetch(`${world.cloud.url}/dev/upload`, { method: 'POST', headers: { authorization: `Bearer ${token}`, 'content-type': 'image/png' }, body: 'png' })
  const { fileId } = (await reply.json()) as { fileId: string }
  expect(await register('resident-c1', fileId)).toMatch(/^pic_/)
})
test('again by the same person gives the same picture without another check; by another it is refused', async () => {
  const fileId = await upload()
  const id = await register('resident-c1', fileId)
  world.cloud.resetStats()
  expect(await register('resident-c1', fileId)).toBe(id)
  expect(world.cloud.stats().totals.openapi).toBe(0)
  expect(await refusal('resident2-c1', fileId)).toBe('PICTURE_NOT_YOURS')
  expect(stored(id)).toMatchObject({ ownerId: 'p-resident-c1' })
})
test('of many who register one file at once exactly one owns it', async () => {
  const fileId = await upload()
  const codes = await Promise.all(['resident-c1', 'resident2-c1', 'owner-c1', 'staff-c1'].map((persona) => refusal(persona, fileId)))
  expect(codes.sort()).toEqual(['PICTURE_NOT_YOURS', 'PICTURE_NOT_YOURS', 'PICTURE_NOT_YOURS', 'ok'])
})
test.each([
  'cloud://local-env.local-bucket/exports/1780000000000-abcdefgh.png', 'cloud://other-env.local-bucket/pictures/1780000000000-abcdefgh.png', 'cloud://local-env.local-bucket/pictures/../exports/1780000000000-abcdefgh.png',
  'cloud://local-env.local-bucket/pictures/1780000000000-abcdefgh.html', 'cloud://local-env.local-bucket/pictures/1780000000000-nowhere1.png',
])('%s is no upload of anyone', async (fileId) => {
  const hash = await settledHash()
  expect(await refusal('resident-c1', fileId)).toBe('PICTURE_NOT_YOURS')
  expect(await settledHash()).toBe(hash)
})
test('while the check is down nothing is kept, and trying again works', async () => {
  const fileId = await upload()
  world.cloud.apis.fail('security.mediaCheckAsync', 61010)
  const hash = await settledHash()
  expect(await refusal('resident-c1', fileId)).toBe('TEXT_CHECK_UNAVAILABLE')
  expect(await settledHash()).toBe(hash)
  expect(await refusal('resident-c1', fileId)).toBe('ok')
})
test('a visitor may not register', async () => {
  expect(await refusal('visitor', await upload())).toBe('PERMISSION_DENIED')
})

const picture = (n: string, traceId: string) => ({ _id: `pic_${n}`, fileId: `cloud://local-env.local-bucket/pictures/1780000000000-race${n}.png`, ownerId: 'p-resident-c1', check: 'waiting' as const, traceId, createdAt: '2026-09-01T00:00:00.000Z' })
const AT = '2026-09-01T00:01:00.000Z'
test('a verdict that comes before its picture is written is not lost', async () => {
  await keepVerdict('trace-early', 'pass', AT)
  await keepPicture(picture('early', 'trace-early'))
  expect(stored('pic_early').check).toBe('pass')
})
test('a registration that died before it looked for the verdict is mended by the next try', async () => {
  const fileId = await upload('review')
  const id = await register('resident-c1', fileId)
  const traceId = String(stored(id).traceId)
  await world.cloud.write('picture_verdicts', [{ _id: idFrom('v', traceId), check: 'pass', at: AT }])
  expect(await register('resident-c1', fileId)).toBe(id)
  expect(stored(id).check).toBe('pass')
})
test('verdict and registration at the same moment always meet', async () => {
  await Promise.all(Array.from({ length: 20 }, async (_, n) => {
    const fresh = picture(`race${n}`, `trace-${n}`)
    await Promise.all([keepVerdict(fresh.traceId, 'pass', AT), keepPicture(fresh)])
  }))
  expect(world.read('pictures').filter(({ _id, check }) => String(_id).startsWith('pic_race') && check === 'pass')).toHaveLength(20)
})
test('the same event twice changes nothing more; a later, different verdict neither; a trace of nobody does no harm', async () => {
  const event = (suggest: string, trace = 'trace-early') => world.cloud.invoke('wechat', { MsgType: 'event', Event: 'wxa_media_check', trace_id: trace, errcode: 0, result: { suggest, label: 100 } }, { source: 'wx_trigger' })
  const hash = await settledHash()
  expect(await event('pass')).toBe('success')
  expect(await event('risky')).toBe('success')
  expect(await settledHash()).toBe(hash)
  expect(await event('risky', 'trace-of-nobody')).toBe('success')
  expect(stored('pic_early').check).toBe('pass')
})
test('an event that a client sends is no event', async () => {
  const id = await register('resident-c1', await upload('review'))
  const forged = { Event: 'wxa_media_check', trace_id: stored(id).traceId, errcode: 0, result: { suggest: 'pass' } }
  expect(await world.cloud.invoke('wechat', forged, { openid: 'demo-resident-c1', source: 'wx_client' })).toMatchObject({ ok: false, error: { code: 'ACTION_UNKNOWN' } })
  expect(stored(id).check).toBe('waiting')
})
test('only own pictures can be used, all of them or none; an empty list costs nothing', async () => {
  const mine = [await register('resident-c1', await upload()), await register('resident-c1', await upload())]
  const theirs = await register('owner-c1', await upload())
  await ownedPictures([...mine, mine[0]!], 'p-resident-c1')
  await expect(ownedPictures([...mine, theirs], 'p-resident-c1')).rejects.toMatchObject({ code: 'PICTURE_NOT_YOURS' })
  await expect(ownedPictures(['pic_none'], 'p-resident-c1')).rejects.toMatchObject({ code: 'PICTURE_NOT_YOURS' })
  world.cloud.resetStats()
  await ownedPictures([], 'p-resident-c1')
  expect(await viewPictures([])).toEqual([])
  expect(world.cloud.stats().totals.databaseOperations).toBe(0)
})
test('several are shown in the order asked for by one read; what is gone from storage is left out', async () => {
  const files = [await upload(), await upload(), await upload()]
  const ids = await Promise.all(files.map((fileId) => register('resident-c1', fileId)))
  await world.cloud.finishMediaChecks()
  await cloud.deleteFile({ fileList: [files[1]!] })
  world.cloud.resetStats()
  expect((await viewPictures([ids[2]!, ids[1]!, ids[0]!])).map(({ id }) => id)).toEqual([ids[2], ids[0]])
  expect(world.cloud.stats().totals).toMatchObject({ databaseOperations: 1, storage: 1 })
})

// Cloud storage through the real SDK: private by default, addresses that are signed and expire (PLATFORM §1.14).
import { errorOf, startWithSdk, type Loose } from './support'

let world: Awaited<ReturnType<typeof startWithSdk>>
let sdk: Loose
beforeAll(async () => {
  world = await startWithSdk({ testClock: true })
  sdk = world.sdk
})
afterAll(() => world.cloud.close())
const upload = async (cloudPath: string, content = 'hello') => (await sdk.uploadFile({ cloudPath, fileContent: Buffer.from(content) })).fileID as string
const addressOf = async (fileID: string, maxAge?: number) => (await sdk.getTempFileURL({ fileList: [maxAge ? { fileID, maxAge } : fileID] })).fileList[0] as { status: number; tempFileURL: string }
const statusOf = async (address: string) => (await fetch(address)).status

test('a file comes back as it was, whatever its name', async () => {
  const fileID = await upload('pictures/中 文 100%.txt')
  expect(fileID).toBe('cloud://local-env.local-bucket/pictures/中 文 100%.txt')
  expect(String((await sdk.downloadFile({ fileID })).fileContent)).toBe('hello')
})
test('a second upload to the same path replaces the file', async () => {
  await upload('again.txt', 'one')
  expect(String((await sdk.downloadFile({ fileID: await upload('again.txt', 'two') })).fileContent)).toBe('two')
})
test('a temporary address gives the file to whoever has it', async () => {
  const { tempFileURL } = await addressOf(await upload('temporary.txt'))
  expect(await (await fetch(tempFileURL)).text()).toBe('hello')
})
test('private by default: no address works without its signature, with another\'s, or changed', async () => {
  const { tempFileURL } = await addressOf(await upload('private/one.txt'))
  await upload('private/two.txt')
  const { origin, search } = new URL(tempFileURL)
  expect(await statusOf(`${origin}/file/private/one.txt`)).toBe(403)
  expect(await statusOf(`${origin}/file/private/two.txt${search}`)).toBe(403)
  expect(await statusOf(tempFileURL.replace(/t=(\d+)/, (_all, until) => `t=${Number(until) + 1}`))).toBe(403)
  expect(await statusOf(tempFileURL.replace(/.$/, (end) => (end === '0' ? '1' : '0')))).toBe(403)
})
test('an address for reading is none for writing', async () => {
  const { tempFileURL } = await addressOf(await upload('read-only.txt'))
  expect((await fetch(tempFileURL.replace('/file/', '/upload/'), { method: 'PUT', body: 'changed' })).status).toBe(403)
  expect(await (await fetch(tempFileURL)).text()).toBe('hello')
})
test('an address expires: after two hours, or when it was asked to', async () => {
  const fileID = await upload('expiring.txt')
  const [long, short] = [await addressOf(fileID), await addressOf(fileID, 60)]
  await world.cloud.clock.advance(61_000)
  expect([await statusOf(long.tempFileURL), await statusOf(short.tempFileURL)]).toEqual([200, 403])
  await world.cloud.clock.advance(7200_000)
  expect(await statusOf(long.tempFileURL)).toBe(403)
})
test('a deleted file is gone, and its old address with it', async () => {
  const fileID = await upload('deleted.txt')
  const { tempFileURL } = await addressOf(fileID)
  expect((await sdk.deleteFile({ fileList: [fileID] })).fileList[0]).toMatchObject({ fileID, status: 0 })
  expect(await statusOf(tempFileURL)).toBe(404)
  expect((await sdk.deleteFile({ fileList: [fileID] })).fileList[0].status).not.toBe(0)
})
test.each([['that is not there', 'cloud://local-env.local-bucket/absent.txt'], ['of another environment', 'cloud://other-env.bucket/pictures/a.txt'], ['that is no file id', 'absent.txt']])('a file %s has no address', async (_name, fileID) => {
  const { status, tempFileURL } = await addressOf(fileID)
  expect([status, tempFileURL]).toEqual([expect.any(Number), ''])
  expect(status).not.toBe(0)
  expect((await errorOf(sdk.downloadFile({ fileID }))).errMsg).toMatch(/fail/)
})
test('a path cannot leave the bucket', async () => {
  await errorOf(upload('../outside.txt'))
  await errorOf(upload('a/../../outside.txt'))
  expect((await addressOf('cloud://local-env.local-bucket/../secret')).status).not.toBe(0)
})
test('trap 14: any file id a function is handed can be read and deleted by it, whoever owns the file', async () => {
  const someoneElses = await upload('uploads/resident-b/picture.png')
  expect((await addressOf(someoneElses)).status).toBe(0)
  expect((await sdk.deleteFile({ fileList: [someoneElses] })).fileList[0].status).toBe(0)
})

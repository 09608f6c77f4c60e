// What the deployment sets up is what the code needs: every function with its clock, every collection closed to clients and with its indexes.
import { digestOf } from '../../cloudfunctions/identity/invites'
import { startWorld } from '../support/world'
import { functionNames } from '../../tools/build-functions'
import { collectionSpecs } from '../../tools/collections'
import { databaseManifest } from '../../tools/deploy/database'
import { firstDocuments } from '../../tools/deploy/first-documents'
import { cloudbaseConfig, configOf } from '../../tools/deploy/functions'

describe('functions', () => {
  const { functions, envId } = cloudbaseConfig({ CLOUD_ENV: 'env-1', TEMPLATE_IDS: 'offerReceived=real' })
  test('every function is listed once, with a runtime, a time limit and memory', () => {
    expect(functions.map(({ name }) => name).sort()).toEqual([...functionNames()].sort())
    expect(envId).toBe('env-1')
    for (const { runtime, timeout, memorySize, handler } of functions) expect([runtime, handler, timeout >= 3, memorySize >= 128]).toEqual(['Nodejs18.15', 'index.main', true, true])
  })
  test('every timer of the code is a trigger: seven fields, one timer for a function', () => {
    const timers = functions.flatMap(({ name, triggers }) => triggers.map(({ type, config }) => ({ name, type, config })))
    expect(timers.length).toBeGreaterThan(0)
    for (const { type, config } of timers) expect([type, config.split(' ').length]).toEqual(['timer', 7])
    expect(new Set(timers.map(({ name }) => name)).size).toBe(timers.length)
    for (const { name, triggers } of functions) expect(triggers).toEqual(configOf(name).triggers ?? [])
  })
  test('no value of the local cloud reaches the real one', () => {
    expect(JSON.stringify(functions)).not.toMatch(/local-|127\.0\.0\.1/)
    expect(functions.find(({ name }) => name === 'wechat')?.envVariables.TEMPLATE_IDS).toBe('offerReceived=real')
    expect(cloudbaseConfig({}).functions.find(({ name }) => name === 'wechat')?.envVariables.TEMPLATE_IDS).toBe('')
  })
  test('open interfaces are called by one function only: permissions apply to no other way of upload', () => {
    expect(functionNames().filter((name) => configOf(name).permissions?.openapi?.length)).toEqual(['wechat'])
  })
})
describe('database', () => {
  test('every collection is closed to clients and has the indexes of its store', async () => {
    const manifest = await databaseManifest()
    const specs = await collectionSpecs()
    expect(manifest.map(({ name }) => name)).toEqual(specs.map(({ name }) => name))
    for (const spec of specs) {
      const { rule, indexes } = manifest.find(({ name }) => name === spec.name)!
      expect(rule).toEqual({ read: false, write: false })
      const fieldsOf = (unique: boolean) => indexes.filter((index) => index.unique === unique).map(({ keys }) => keys.map(({ name }) => name))
      expect(fieldsOf(false)).toEqual(spec.indexes ?? [])
      expect(fieldsOf(true)).toEqual((spec.uniques ?? []).map(({ keys }) => keys))
      const names = indexes.map(({ name }) => name)
      expect(names.filter((name, index) => names.indexOf(name) !== index || name.length > 120)).toEqual([])
    }
  })
})
describe('first documents', () => {
  test('let the first member of staff in, once, who then invites the others', async () => {
    const world = await startWorld()
    const { token, documents } = firstDocuments(world.now())
    await world.cloud.write('invites', documents.invites.map((invite) => ({ ...invite })))
    const { person } = await world.as('visitor').call('identity', 'redeemInvite', { token, name: '第一位' })
    expect(person.hats).toMatchObject([{ hat: 'districtStaff', unitId: 'd1' }])
    expect(await world.refusal('resident-c1', 'identity', 'redeemInvite', { token })).toBe('INVITE_INVALID')
    expect(await world.refusal('visitor', 'identity', 'createInvite', { hat: 'subdistrictStaff', unitId: 'd1-s1' })).toBe('ok')
    await world.close()
  })
  test('hold the invitation by its digest only, and it lives for seven days', () => {
    const { token, documents } = firstDocuments('2026-11-24T00:00:00.000Z')
    const [invite] = documents.invites
    expect(JSON.stringify(documents)).not.toContain(token)
    expect(invite).toMatchObject({ tokenDigest: digestOf(token), hat: 'districtStaff', expiresAt: '2026-12-01T00:00:00.000Z', status: 'open' })
  })
})

// Partner life in a test's words: papers with pictures that have passed, an application filled in, terms that hold together.
import type { AllContracts } from '../../contract/all'
import type { Input } from '../../contract/kernel'
import { chinaDay, later } from '../../cloudfunctions/_platform/china-time'
import { idFrom } from '../../cloudfunctions/_platform/ids'
import type { World } from './world'

export type Fields = Input<AllContracts['admission']['saveApplication']>['fields']
export type Terms = Input<AllContracts['agreements']['start']>['terms']
const DAY_MINUTES = 24 * 60
export const DAY_MS = DAY_MINUTES * 60_000
let pictures = 0

export function lifeOf(world: World) {
  const { as } = world
  /** YYYY-MM-DD in China, so many days from now. */
  const dayIn = (days: number) => chinaDay(later(world.now(), days * DAY_MINUTES))
  const picture = async (ownerId: string) => {
    const fileId = world.cloud.saveFile(`pictures/17000001${String(pictures++).padStart(5, '0')}-paper.png`, Buffer.from('paper'))
    const _id = idFrom('pic', fileId)
    await world.cloud.write('pictures', [{ _id, fileId, ownerId, check: 'pass', traceId: `trace-${_id}`, createdAt: world.now() }])
    return _id
  }
  const fields = async (ownerId: string, more: Partial<Fields> = {}): Promise<Fields> => ({
    kind: 'individual', name: '赵师傅修脚', summary: '二十年修脚手艺', skills: '修脚、理发', categories: ['haircut'], gridIds: [], windows: [{ weekdays: [1, 2, 3, 4, 5, 6, 7], fromMinute: 480, toMinute: 1200 }], phone: '10011112222',
    documents: [{ kind: 'healthCertificate', pictureIds: [await picture(ownerId)], expiresOn: dayIn(60) }], ...more,
  })
  const terms = (more: Partial<Terms> = {}): Terms => ({
    project: '便民理发', customers: '本社区老人', benefitSplit: '公益理发免费，其余按市价八折', slots: [], tariff: { normalPerHour: 60, peakPerHour: 90 }, services: [{ category: 'haircut', minutesPerMonth: 240 }],
    welfarePercent: 30, priceCaps: [{ category: 'haircut', capFen: 2500 }], fromOn: dayIn(0), toOn: dayIn(365), reviewOn: dayIn(180), softMinutes: 600, hardMinutes: 1200, dueDays: 30, ...more,
  })
  /** Days go by, each with one run of the timers. */
  const daysPass = async (days: number) => {
    for (let day = 0; day < days; day++) {
      world.cloud.clock.jump(DAY_MS)
      await world.cloud.timers.fireNow('timers', 1)
    }
  }
  return {
    daysPass, dayIn, picture, fields, terms,
    apply: async (who: string, more: Partial<Fields> = {}, where: { communityId?: string; token?: string } = { communityId: 'd1-s1-c1' }) => {
      const filled = await fields(`p-${who}`, more)
      const started = await as(who).call('admission', 'startApplication', { ...where, kind: filled.kind })
      const saved = await as(who).call('admission', 'saveApplication', { applicationId: started.applicationId, version: started.version, fields: filled })
      return as(who).call('admission', 'submitApplication', { applicationId: saved.applicationId, version: saved.version })
    },
    approve: (applicationId: string, version: number, kinds: Fields['documents'][number]['kind'][] = ['healthCertificate'], staff = 'staff-c1') =>
      as(staff).call('admission', 'reviewApplication', { applicationId, version, outcome: 'approve', reason: '', documents: kinds.map((kind) => ({ kind, verdict: 'pass' as const, reason: '' })) }),
    sign: async (who: string, agreementId: string) => as(who).call('agreements', 'sign', { agreementId, hash: (await as(who).call('agreements', 'get', { agreementId })).hash }),
    partner: (partnerId: string) => world.read('partners').find(({ _id }) => _id === partnerId) as { status: string; workers: { personId: string }[]; qualifications: { kind: string; expiresOn: string }[] },
    inbox: (personId: string) => world.read('messages').filter((message) => message.personId === personId) as unknown as { title: string; body: string; kind: string }[],
  }
}

// Applications of the demo in every state, each as its steps would have left it.
import { later } from '../../../cloudfunctions/_platform/china-time'
import { idFrom } from '../../../cloudfunctions/_platform/ids'
import type { Application, Paper } from '../../../cloudfunctions/admission/domain/application'
import type { PersonDoc } from '../../../cloudfunctions/_platform/people'
import type { ApplicationStatus } from '../../../contract/terms'
import { COMMUNITY_IDS } from '../units.data'
import { pictureId } from './pictures'

const DAY = 24 * 60
const STAFF = { byId: 'p-staff-c1', by: '社区' }
interface Story { name: string; summary: string; skills: string; category: Application['fields']['categories'][number]; status: ApplicationStatus; daysAgo: number; why?: string; isOwnPicture?: boolean }
/** The first is the persona 赵建国's: its paper has no picture any more, so that it can be mended and handed in again. */
const STORIES: Story[] = [
  { name: '赵师傅修脚', summary: '二十年修脚手艺，腿脚不便的上门', skills: '修脚、足部护理', category: 'convenience', status: 'returned', daysAgo: 4, why: '健康证照片看不清，请重拍', isOwnPicture: true },
  { name: '春梅编织', summary: '织毛衣、补毛衣，教老人编织', skills: '编织三十年', category: 'hobby', status: 'submitted', daysAgo: 3 },
  { name: '老陈修鞋', summary: '修鞋换底，配钥匙', skills: '修鞋、配钥匙', category: 'repair', status: 'submitted', daysAgo: 1 },
  { name: '小区遛弯队', summary: '陪独居老人散步', skills: '陪伴、推轮椅', category: 'mobilityHelp', status: 'draft', daysAgo: 1 },
  { name: '旺铺小吃', summary: '现做现卖', skills: '小吃', category: 'mealHelp', status: 'rejected', daysAgo: 12, why: '没有固定的经营场所' },
  { name: '周末画室', summary: '儿童画、简笔画', skills: '美术教学', category: 'hobby', status: 'withdrawn', daysAgo: 9 },
]
function stepsOf(applicant: PersonDoc, { status, daysAgo, why = '' }: Story, now: string): Application['steps'] {
  const own = { byId: applicant._id, by: applicant.name }
  const ways: Record<ApplicationStatus, ApplicationStatus[]> = { draft: ['draft'], submitted: ['draft', 'submitted'], returned: ['draft', 'submitted', 'returned'], approved: ['draft', 'submitted', 'approved'], rejected: ['draft', 'submitted', 'rejected'], withdrawn: ['draft', 'withdrawn'] }
  return ways[status].map((reached, at) => ({ at: later(now, -daysAgo * DAY + at * 90), ...(reached === 'returned' || reached === 'rejected' ? STAFF : own), status: reached, why: at === ways[status].length - 1 ? why : '' }))
}
/** @param residents of 团结社区 with a phone, the persona 赵建国 first */
export function demoApplications(residents: readonly PersonDoc[], now: string): Application[] {
  const communityId = COMMUNITY_IDS.c1
  return STORIES.slice(0, residents.length).map((story, at): Application => {
    const applicant = residents[at]!
    const steps = stepsOf(applicant, story, now)
    const paper: Paper = {
      kind: 'healthCertificate', pictureIds: story.isOwnPicture ? [] : [pictureId((at % 4) + 1)], expiresOn: `${Number(now.slice(0, 4)) + 1}-06-30`, verdict: story.status === 'returned' ? 'return' : null, reason: story.status === 'returned' ? '照片太模糊' : '',
    }
    return {
      _id: idFrom('ap', applicant._id, communityId, '0'), version: steps.length + 1, status: story.status, communityId, applicantId: applicant._id, applicantName: applicant.name, merchantId: null,
      fields: { kind: 'individual', name: story.name, summary: story.summary, skills: story.skills, categories: [story.category], gridIds: [], windows: [{ weekdays: [1, 2, 3, 4, 5, 6, 7], fromMinute: 540, toMinute: 1080 }], phone: applicant.phone, documents: [paper] },
      steps, partnerId: null, submittedAt: steps.find(({ status }) => status === 'submitted')?.at ?? null, createdAt: steps[0]!.at, updatedAt: steps.at(-1)!.at,
    }
  })
}

// What other features may ask of admission: to forget an applicant, and who decided on others' applications (I30).
import { command } from '../_platform/db'
import { applications, type ApplicationDoc } from './applications-store'
import { LIVE } from './domain/application'

const MOST = 100
const MOST_DECIDED = 1000
const FORGOTTEN = '已注销'
/** What is under way is taken back; words and papers of the person go, status and times stay. Can be done twice. */
export async function forgetPerson(personId: string): Promise<void> {
  const found = await applications.find({ applicantId: personId }, { limit: MOST })
  for (const application of found) await applications.updateIf(application._id, { version: application.version }, withoutPerson(application, personId))
  for (const { _id, version, steps } of await applications.find({ 'steps.byId': personId, applicantId: command.neq(personId) }, { limit: MOST_DECIDED })) {
    await applications.updateIf(_id, { version }, { steps: steps.map((step) => (step.byId === personId ? { ...step, why: '' } : step)) })
  }
}
function withoutPerson({ status, version, fields, steps }: ApplicationDoc, personId: string): Partial<ApplicationDoc> {
  return {
    status: LIVE.includes(status) ? 'withdrawn' : status, version: version + 1, applicantName: FORGOTTEN,
    fields: { ...fields, name: FORGOTTEN, summary: '', skills: '', phone: null, documents: [] }, steps: steps.map((step) => (step.byId === personId ? { ...step, by: FORGOTTEN, why: '' } : step)),
  }
}

// Applications as their applicant and staff of the community read them. Papers may say something about a person's health: a look by
// staff leaves its row before the answer (I28).
import type { admission } from '../../../contract/admission'
import { writeAudit } from '../../_platform/audit'
import { findPage } from '../../_platform/paging'
import { hatOver, must, type Handlers } from '../../_platform/serve'
import { viewPictures } from '../../files/public'
import { unitNames } from '../../identity/public'
import { applications, type ApplicationDoc } from '../applications-store'
import { missingIn } from '../domain/application'

type Of = Handlers<typeof admission>
const PAGE = 20
const MOST_OWN = 50

async function rowsOf(found: readonly ApplicationDoc[]) {
  const names = await unitNames(found.map(({ communityId }) => communityId))
  return found.map(({ _id, fields, status, communityId, updatedAt, submittedAt }) => ({ id: _id, name: fields.name, kind: fields.kind, status, communityId, communityName: names.get(communityId) ?? '', updatedAt, submittedAt }))
}
export const myApplications: Of['myApplications'] = async ({ person }) => {
  const found = person ? await applications.find({ applicantId: person._id }, { orderBy: [['updatedAt', 'desc'], ['_id', 'desc']], limit: MOST_OWN }) : []
  return { applications: await rowsOf(found) }
}
export const listApplications: Of['applications'] = async ({ person }, { communityId, status, cursor }) => {
  must(hatOver(person, communityId, 'staff'))
  const isWaiting = status === 'submitted' || status === 'returned'
  const { items, nextCursor } = await findPage(applications, [{ communityId, status }], { by: 'updatedAt', direction: isWaiting ? 'asc' : 'desc' }, cursor, PAGE)
  return { items: await rowsOf(items), nextCursor }
}
/** A draft is the applicant's own; staff see an application from its first handing-in on. */
export const readApplication: Of['application'] = async (call, { applicationId }) => {
  const found = must(await applications.get(applicationId))
  const { communityId, fields, steps } = found
  const isMine = found.applicantId === call.person?._id
  must(isMine || (found.submittedAt !== null && hatOver(call.person, communityId, 'staff')))
  if (!isMine) await writeAudit({ at: call.now, personId: call.person!._id, action: 'application.read', subjectId: applicationId, unitId: communityId, reason: null })
  const [pictures, names] = await Promise.all([viewPictures(fields.documents.flatMap(({ pictureIds }) => pictureIds)), unitNames([communityId])])
  return {
    id: found._id, version: found.version, status: found.status, communityId, communityName: names.get(communityId) ?? '', applicantName: found.applicantName, isMine,
    fields: { ...fields, documents: fields.documents.map((paper) => ({ ...paper, pictures: paper.pictureIds.flatMap((id) => pictures.find((picture) => picture.id === id) ?? []) })) },
    missing: missingIn(found, call.now), steps: steps.map(({ at, by, status, why }) => ({ at, by, status, why })), partnerId: found.partnerId, submittedAt: found.submittedAt,
  }
}

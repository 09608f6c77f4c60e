// An application: every action in every status, what must be there before it is handed in and before it is approved.
import { LIVE, missingIn, newApplication, reviewed, savedFields, statusAfter, submitted, withdrawn, type Application, type ApplicationAction, type Verdict } from '../../../cloudfunctions/admission/domain/application'
import type { ApplicationFields } from '../../../contract/admission'
import { requiredDocuments } from '../../../contract/documents'
import { APPLICATION_STATUS, PARTNER_KIND, type ApplicationStatus, type DocumentKind, type PartnerKind } from '../../../contract/terms'

const NOW = '2026-09-01T02:00:00.000Z'
const BY = { id: 'p-staff', label: '社区' }
const STATUSES = Object.keys(APPLICATION_STATUS) as ApplicationStatus[]
const NEXT: Record<ApplicationAction, Partial<Record<ApplicationStatus, ApplicationStatus>>> = {
  save: { draft: 'draft', returned: 'returned' }, submit: { draft: 'submitted', returned: 'submitted' }, withdraw: { draft: 'withdrawn', submitted: 'withdrawn', returned: 'withdrawn' },
  approve: { submitted: 'approved' }, return: { submitted: 'returned' }, reject: { submitted: 'rejected' },
}
const refused = (code: string, data?: object) => expect.objectContaining(data ? { code, data } : { code }) as Error
const FIELDS: ApplicationFields = {
  kind: 'individual', name: '赵师傅修脚', summary: '二十年手艺', skills: '修脚', categories: ['convenience'], gridIds: [], windows: [{ weekdays: [1], fromMinute: 540, toMinute: 1020 }], phone: '10011112222',
  documents: [{ kind: 'healthCertificate', pictureIds: ['pic-1'], expiresOn: '2026-12-31' }],
}
const blank = newApplication({ _id: 'ap-1', communityId: 'c1', applicantId: 'p-1', applicantName: '赵建国', merchantId: null, kind: 'individual', name: '', phone: null }, NOW)
const application = (more: Partial<Application> = {}): Application => ({ ...savedFields(blank, 1, FIELDS, NOW), version: 7, ...more })
const PASS: Verdict[] = [{ kind: 'healthCertificate', verdict: 'pass', reason: '' }]
const RUN: Record<ApplicationAction, (one: Application) => Application> = {
  save: (one) => savedFields(one, one.version, FIELDS, NOW), submit: (one) => submitted(one, one.version, BY, NOW), withdraw: (one) => withdrawn(one, one.version, BY, NOW),
  approve: (one) => reviewed(one, one.version, { outcome: 'approve', reason: '', verdicts: PASS }, BY, 'pt-1', NOW),
  return: (one) => reviewed(one, one.version, { outcome: 'return', reason: '补照片', verdicts: [] }, BY, 'pt-1', NOW),
  reject: (one) => reviewed(one, one.version, { outcome: 'reject', reason: '不合适', verdicts: [] }, BY, 'pt-1', NOW),
}
const ACTIONS = Object.keys(RUN) as ApplicationAction[]

test.each(ACTIONS.flatMap((action) => STATUSES.map((status) => [action, status] as const)))('%s in %s', (action, status) => {
  const before = application({ status })
  const to = NEXT[action][status]
  if (!to) return expect(() => RUN[action](before)).toThrow(refused('APPLICATION_WRONG_STATUS', { status }))
  const after = RUN[action](before)
  expect(after).toMatchObject({ status: to, version: 8, updatedAt: NOW, partnerId: action === 'approve' ? 'pt-1' : null })
  expect(after.steps).toHaveLength(before.steps.length + (action === 'save' ? 0 : 1))
  expect(after.steps.slice(0, before.steps.length)).toEqual(before.steps)
})
test.each(ACTIONS)('%s of a version that is no more is refused', (action) => {
  const status = Object.keys(NEXT[action])[0] as ApplicationStatus
  expect(() => statusAfter(application({ status }), action, 6)).toThrow(refused('APPLICATION_WRONG_STATUS'))
})
test('live are the statuses from which something can still follow', () => {
  expect(STATUSES.filter((status) => ACTIONS.some((action) => NEXT[action][status]))).toEqual([...LIVE])
})
test('nothing filled in: everything is named', () => {
  expect(missingIn(blank, NOW)).toEqual(['name', 'summary', 'skills', 'categories', 'windows', 'phone', 'healthCertificate'])
  expect(() => submitted(blank, 1, BY, NOW)).toThrow(refused('APPLICATION_INCOMPLETE', { missing: missingIn(blank, NOW) }))
})
test.each(Object.keys(PARTNER_KIND) as PartnerKind[])('a %s shows the papers of its kind, a meal service of a merchant its own as well', (kind) => {
  const papers: Record<PartnerKind, DocumentKind[]> = { merchant: ['businessLicence', 'foodLicence'], group: ['charter', 'leadLetter'], individual: ['healthCertificate'] }
  expect(requiredDocuments(kind, ['mealHelp'])).toEqual(papers[kind])
  expect(missingIn({ fields: { ...blank.fields, kind, categories: ['mealHelp'] } }, NOW)).toEqual(expect.arrayContaining(papers[kind]))
})
// The last day still counts, in China: 16:00 UTC is the next day there.
test.each([['2026-09-01', '2026-09-01T15:59:59.000Z', []], ['2026-09-01', '2026-09-01T16:00:00.000Z', ['healthCertificate']], ['2026-08-31', NOW, ['healthCertificate']]])('a paper until %s at %s misses %j', (expiresOn, now, missing) => {
  expect(missingIn(savedFields(blank, 1, { ...FIELDS, documents: [{ ...FIELDS.documents[0]!, expiresOn }] }, NOW), now)).toEqual(missing)
})
test('a paper without pictures is missing, also one that is not required', () => {
  expect(missingIn(savedFields(blank, 1, { ...FIELDS, documents: [...FIELDS.documents, { kind: 'insurance', pictureIds: [], expiresOn: '2027-01-01' }] }, NOW), NOW)).toEqual(['insurance'])
})
test('a returned paper must be changed before it can be handed in again; what was passed keeps its verdict', () => {
  const both = savedFields(blank, 1, { ...FIELDS, documents: [...FIELDS.documents, { kind: 'skillCertificate', pictureIds: ['pic-2'] }] }, NOW)
  const returned = reviewed({ ...both, status: 'submitted' }, 2, { outcome: 'return', reason: '看不清', verdicts: [{ kind: 'healthCertificate', verdict: 'return', reason: '模糊' }, { kind: 'skillCertificate', verdict: 'pass', reason: '' }] }, BY, 'pt-1', NOW)
  const untouched = savedFields(returned, 3, { ...FIELDS, documents: [...FIELDS.documents, { kind: 'skillCertificate', pictureIds: ['pic-2'] }] }, NOW)
  expect(() => submitted(untouched, 4, BY, NOW)).toThrow(refused('APPLICATION_INCOMPLETE', { missing: ['healthCertificate'] }))
  const mended = savedFields(returned, 3, { ...FIELDS, documents: [{ ...FIELDS.documents[0]!, pictureIds: ['pic-9'] }, { kind: 'skillCertificate', pictureIds: ['pic-2'] }] }, NOW)
  expect(mended.fields.documents.map(({ verdict, reason }) => [verdict, reason])).toEqual([[null, ''], ['pass', '']])
  expect(submitted(mended, 4, BY, NOW).status).toBe('submitted')
})
test('approving needs every paper passed and valid on the day; a return or a rejection needs its reason', () => {
  const one = application({ status: 'submitted' })
  const review = (outcome: 'approve' | 'return' | 'reject', reason: string, verdicts: Verdict[], now = NOW) => () => reviewed(one, 7, { outcome, reason, verdicts }, BY, 'pt-1', now)
  expect(review('approve', '', [])).toThrow(refused('APPLICATION_INCOMPLETE', { missing: ['healthCertificate'] }))
  expect(review('approve', '', PASS, '2027-01-01T02:00:00.000Z')).toThrow(refused('APPLICATION_INCOMPLETE'))
  expect(review('return', '', [])).toThrow(refused('INPUT_INVALID', { field: 'reason' }))
  expect(review('reject', '', [])).toThrow(refused('INPUT_INVALID', { field: 'reason' }))
  expect(review('return', '补', [{ kind: 'healthCertificate', verdict: 'return', reason: '' }])).toThrow(refused('INPUT_INVALID', { field: 'documents' }))
})
test('two papers of one kind: the first counts', () => {
  const twice = savedFields(blank, 1, { ...FIELDS, documents: [FIELDS.documents[0]!, { kind: 'healthCertificate', pictureIds: ['pic-2'], expiresOn: '2030-01-01' }] }, NOW)
  expect(twice.fields.documents.map(({ pictureIds }) => pictureIds)).toEqual([['pic-1']])
})

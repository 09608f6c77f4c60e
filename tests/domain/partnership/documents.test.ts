// Papers of a partner: how long they count, when somebody is reminded, what staff may decide, when their end keeps new offers away.
import { checkedExpiry, daysLeft, decideDocument, isBlocking, nextReminder, withQualification, type PartnerDocument } from '../../../cloudfunctions/partnership/domain/documents'
import { DOCUMENT_KIND, DOCUMENT_STATUS, type Category, type DocumentKind, type DocumentStatus, type PartnerKind } from '../../../contract/terms'
import { hasExpiry } from '../../../contract/documents'

const NOW = '2026-09-01T02:00:00.000Z'
const refused = (code: string) => expect.objectContaining({ code }) as Error
const paper = (more: Partial<PartnerDocument> = {}): PartnerDocument => ({
  _id: 'pd-1', partnerId: 'pt-1', communityId: 'c1', kind: 'healthCertificate', status: 'waiting', pictureIds: ['pic-1'], expiresOn: '2026-12-31', submittedById: 'p-1', submittedAt: NOW, decidedById: null, decidedAt: null, reason: '', remindAt: null, ...more,
})
test('days are those of China', () => {
  expect([daysLeft('2026-09-01', '2026-09-01T15:59:00.000Z'), daysLeft('2026-09-01', '2026-09-01T16:00:00.000Z'), daysLeft('2026-10-01', NOW)]).toEqual([0, -1, 30])
})
test('reminders: 30, 7 and 1 days before, the day after, then never', () => {
  const told: string[] = []
  for (let at: string | null = NOW; at !== null;) {
    at = nextReminder('2026-12-31', at)
    if (at) told.push(at)
  }
  expect(told).toEqual(['2026-11-30T16:00:00.000Z', '2026-12-23T16:00:00.000Z', '2026-12-29T16:00:00.000Z', '2026-12-31T16:00:00.000Z'])
  expect(told.map((at) => daysLeft('2026-12-31', at))).toEqual([30, 7, 1, -1])
  expect(nextReminder(null, NOW)).toBeNull()
})
test('a paper handed in late skips what lies behind', () => expect(nextReminder('2026-09-06', NOW)).toBe('2026-09-04T16:00:00.000Z'))
test.each(Object.keys(DOCUMENT_KIND) as DocumentKind[])('%s: a last day that has not passed where the kind has one', (kind) => {
  if (!hasExpiry(kind)) return expect(checkedExpiry(kind, '2020-01-01', NOW)).toBeNull()
  expect(checkedExpiry(kind, '2026-09-01', NOW)).toBe('2026-09-01')
  for (const day of [null, '2026-08-31']) expect(() => checkedExpiry(kind, day, NOW)).toThrow(refused('DOCUMENT_EXPIRY_INVALID'))
})
test.each((Object.keys(DOCUMENT_STATUS) as DocumentStatus[]).flatMap((status) => (['pass', 'return'] as const).map((verdict) => [verdict, status] as const)))('%s when %s', (verdict, status) => {
  const decide = () => decideDocument(paper({ status }), verdict, '看不清', 'p-staff', NOW)
  if (status !== 'waiting') return expect(decide).toThrow(refused('DOCUMENT_WRONG_STATUS'))
  expect(decide()).toMatchObject({ status: verdict === 'pass' ? 'current' : 'returned', decidedById: 'p-staff', remindAt: verdict === 'pass' ? '2026-11-30T16:00:00.000Z' : null })
})
test('a return says why; a paper that has ended while it waited is not passed', () => {
  expect(() => decideDocument(paper(), 'return', '', 'p-staff', NOW)).toThrow(refused('INPUT_INVALID'))
  expect(() => decideDocument(paper({ expiresOn: '2026-08-31' }), 'pass', '', 'p-staff', NOW)).toThrow(refused('DOCUMENT_EXPIRY_INVALID'))
})
test.each<[PartnerKind, Category[], DocumentKind, Partial<PartnerDocument>, boolean]>([
  ['individual', ['haircut'], 'healthCertificate', { expiresOn: '2026-08-31' }, true], ['individual', ['haircut'], 'healthCertificate', { expiresOn: '2026-09-01' }, false], ['individual', ['haircut'], 'healthCertificate', { expiresOn: '2026-08-31', status: 'waiting' }, false],
  ['individual', ['haircut'], 'insurance', { expiresOn: '2026-08-31' }, false], ['merchant', ['mealHelp'], 'foodLicence', { expiresOn: '2026-08-31' }, true], ['merchant', ['repair'], 'foodLicence', { expiresOn: '2026-08-31' }, false], ['group', ['hobby'], 'charter', { expiresOn: null }, false],
])('a %s for %j with its %s %j: blocks %s', (kind, categories, document, more, blocks) => {
  expect(isBlocking(kind, categories, paper({ kind: document, status: 'current', ...more }), NOW)).toBe(blocks)
})
test('a passed certificate takes the place of the one before; what is no qualification changes none', () => {
  const before = [{ kind: 'healthCertificate' as const, expiresOn: '2026-09-01' }, { kind: 'businessLicence' as const, expiresOn: '2027-01-01' }]
  expect(withQualification(before, paper({ status: 'current' }))).toEqual([before[1], { kind: 'healthCertificate', expiresOn: '2026-12-31' }])
  expect(withQualification(before, paper({ kind: 'insurance' }))).toEqual(before)
})

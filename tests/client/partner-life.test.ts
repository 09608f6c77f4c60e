// What the forms of partner life make of what is typed: papers that follow kind and categories, terms checked before they are sent, words.
import { addPaper, changePaper, draftOf, fieldsOf, withPapers } from '@/features/partner-life/application-draft'
import type { Application, PartnerRow } from '@/features/partner-life/api'
import { worriesOf } from '@/features/partner-life/components/partner-row'
import { expiryText, missingText } from '@/features/partner-life/words'
import { draftOf as termsDraftOf, errorsOf, minutesOfHours, newTerms, nextTerms, termsOf, type TermsDraft } from '@/features/agreements/terms-draft'
import { slotText } from '@/features/agreements/words'

const TODAY = '2026-09-01'
const fields: Application['fields'] = {
  kind: 'individual', name: '赵师傅', summary: '修脚', skills: '修脚', categories: ['convenience'], gridIds: [], windows: [], phone: null,
  documents: [{ kind: 'healthCertificate', pictureIds: ['a', 'b'], pictures: [{ id: 'a', url: '/a.png' }], expiresOn: '2027-01-01', verdict: 'return', reason: '模糊' }],
}
const kinds = (draft: ReturnType<typeof draftOf>) => draft.papers.map(({ kind }) => kind)
test('papers follow the kind and what one wants to do; one with a picture is never lost on the way', () => {
  const draft = draftOf(fields)
  expect([kinds(draft), draft.windows.length]).toEqual([['healthCertificate'], 1])
  expect(kinds(withPapers({ ...draft, kind: 'merchant', categories: ['mealHelp'] }))).toEqual(['healthCertificate', 'businessLicence', 'foodLicence'])
  const empty = draftOf({ ...fields, documents: [] })
  expect(kinds(withPapers({ ...empty, kind: 'group' }))).toEqual(['charter', 'leadLetter'])
  expect(kinds(addPaper(addPaper(draft, 'insurance'), 'insurance'))).toEqual(['healthCertificate', 'insurance'])
})
test('a picture that is still being checked stays with its paper; a changed paper is no longer a returned one', () => {
  const draft = draftOf(fields)
  expect(draft.papers[0]).toMatchObject({ photos: [{ id: 'a', url: '/a.png' }, { id: 'b', url: '' }], isReturned: true, reason: '模糊' })
  expect(changePaper(draft, 'healthCertificate', { photos: [] }).papers[0]).toMatchObject({ isReturned: false })
})
test('what is sent: no empty paper, no day for a kind without one, no half a phone', () => {
  const draft = { ...addPaper(addPaper(draftOf(fields), 'insurance'), 'charter'), name: ' 赵师傅 ', phone: '1001' }
  const sent = fieldsOf({ ...draft, papers: draft.papers.map((paper) => (paper.kind === 'charter' ? { ...paper, photos: [{ id: 'c', url: '' }], expiresOn: '2027-01-01' } : paper)) })
  expect(sent.documents).toEqual([{ kind: 'healthCertificate', pictureIds: ['a', 'b'], expiresOn: '2027-01-01' }, { kind: 'charter', pictureIds: ['c'] }])
  expect([sent.name, 'phone' in sent, fieldsOf({ ...draft, phone: '10011112222' }).phone]).toEqual(['赵师傅', false, '10011112222'])
})
test('what is missing is said in words', () => expect(missingText(['name', 'windows', 'foodLicence'])).toBe('名称、服务时间、食品经营许可'))
test.each<[string | null, number | null, string, string]>([[null, null, '长期有效', 'plain'], ['2026-08-31', -1, '已过期 1 天', 'hot'], ['2026-09-01', 0, '今天到期', 'hot'], ['2026-09-08', 7, '还有 7 天到期', 'hot'], ['2026-09-09', 8, '还有 8 天到期', 'low'], ['2026-10-02', 31, '还有 31 天到期', 'ok']])('a paper until %s', (day, left, text, tone) => {
  expect(expiryText(day, left)).toEqual({ text, tone })
})
test('of a partner, what presses most comes first', () => {
  const row: PartnerRow = {
    id: 'pt-1', name: '店', kind: 'merchant', status: 'trial', servedCount: 5, rating: null, stars: null, welfare: { percent: 10, floorPercent: 30, isBelow: true }, isActivationProposed: true,
    soonest: { kind: 'businessLicence', expiresOn: '2026-08-31', daysLeft: -1 }, waitingDocuments: 1, exitStage: 'requested', agreement: null,
  }
  expect(worriesOf(row).map(({ text }) => text)).toEqual(['已提出退出', '营业执照已过期 1 天', '1 份证件待审核', '可以转为正式', '还没有协议', '公益占比不够'])
  expect(worriesOf({ ...row, status: 'active', soonest: null, waitingDocuments: 0, exitStage: null, isActivationProposed: false, welfare: { percent: null, floorPercent: null, isBelow: false }, agreement: { endsOn: '2027-01-01', reviewOn: '2027-01-01', isReviewDue: false } })).toEqual([])
})

const draft = (more: Partial<TermsDraft> = {}): TermsDraft => ({ ...newTerms(TODAY), project: '便民理发', ...more })
test('a new draft lacks its project only, and lies half a year before it is looked at again', () => {
  expect(Object.keys(errorsOf(newTerms(TODAY)))).toEqual(['project'])
  expect(termsOf(draft())).toMatchObject({ fromOn: TODAY, toOn: '2027-08-31', reviewOn: '2027-03-02', softMinutes: 600, hardMinutes: 1200, dueDays: 30, welfarePercent: 30 })
})
test.each<[Partial<TermsDraft>, keyof TermsDraft]>([
  [{ project: ' ' }, 'project'], [{ toOn: '2026-08-31' }, 'toOn'], [{ reviewOn: '2026-08-01' }, 'reviewOn'], [{ slots: [{ venueId: '', weekday: '1', fromMinute: 540, toMinute: 600 }] }, 'slots'], [{ slots: [{ venueId: 'v', weekday: '1', fromMinute: 600, toMinute: 600 }] }, 'slots'],
  [{ normalPerHour: '241' }, 'normalPerHour'], [{ peakPerHour: '1.5' }, 'peakPerHour'], [{ services: [{ category: 'haircut', hours: '' }] }, 'services'], [{ services: [{ category: 'haircut', hours: '0' }] }, 'services'],
  [{ priceCaps: [{ category: 'haircut', cap: '25.123' }] }, 'priceCaps'], [{ welfarePercent: '101' }, 'welfarePercent'], [{ softHours: '' }, 'softHours'], [{ hardHours: '9' }, 'hardHours'], [{ dueDays: '0' }, 'dueDays'],
])('%j is told at %s and not sent', (more, field) => {
  expect(Object.keys(errorsOf(draft(more)))).toContain(field)
  expect(termsOf(draft(more))).toBeNull()
})
test('what was read comes back as it was after editing', () => {
  const terms = termsOf(draft({ slots: [{ venueId: 'v', weekday: '3', fromMinute: 540, toMinute: 660 }], services: [{ category: 'haircut', hours: '1.5' }], priceCaps: [{ category: 'haircut', cap: '25.5' }] }))!
  expect(terms).toMatchObject({ services: [{ minutesPerMonth: 90 }], priceCaps: [{ capFen: 2550 }] })
  expect(termsOf(termsDraftOf(terms))).toEqual(terms)
  expect(slotText(terms.slots[0]!, () => '舞蹈室')).toBe('周三 9:00–11:00 舞蹈室')
})
test.each<[string, string, { fromOn: string; toOn: string; reviewOn: string }]>([
  ['2026-12-01', 'days ahead stay', { fromOn: '2026-12-01', toOn: '2027-08-31', reviewOn: '2027-03-02' }], ['2027-06-01', 'a review day that has passed moves, not past the end', { fromOn: '2027-06-01', toOn: '2027-08-31', reviewOn: '2027-08-31' }], ['2027-09-01', 'an end that has passed gives a new year', { fromOn: '2027-09-01', toOn: '2028-08-30', reviewOn: '2028-03-01' }],
])('a new version begun on %s: %s', (today, _what, days) => expect(nextTerms(termsOf(draft())!, today)).toMatchObject(days))
test.each([['4', 240], ['1.5', 90], ['0.25', 15], ['1.234', null], ['', null], ['-1', null], ['99999', null]])('%s hours are %j minutes', (text, minutes) => expect(minutesOfHours(text)).toBe(minutes))

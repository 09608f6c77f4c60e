// Every page at three type sizes, as a month of life fills it: nothing sticks out, nothing is cut off, targets fit a thumb, text is
// dark enough. The pictures go to dist/screens, for eyes.
import { findingsOf, type Findings } from '../support/page-checks'
import { takeScreen } from '../support/browser'
import { startBrowserWorld, type BrowserWorld, type Person } from '../support/browser-world'

interface Order { _id: string; status: string; partnerId: string | null; communityId: string; resident: { personId: string }; offers: { partnerId: string; status: string }[] }
const SIZES = [{ name: '1.0', scale: '1', least: 44 }, { name: '1.375', scale: '1.375', least: 60 }, { name: '1.65', scale: '1.65', least: 44 }]
/** Every size is measured every time; a picture of each takes as long again, so the larger two are drawn by `npm run test:long` only. */
const PICTURES = process.env.LONG_TESTS === '1' ? SIZES.map(({ name }) => name) : ['1.0']
let at: BrowserWorld
/** The class on Saturday morning that the demo's residents want. */
let calligraphy = ''
const cluster = () => calligraphy
beforeAll(async () => {
  at = await startBrowserWorld({ hasHistory: true })
  calligraphy = (await at.world.as('staff-c1').call('demand', 'clusters', { communityId: 'd1-s1-c1' })).open[0]!.id
})
afterAll(() => at.close())

function orderWhere(fits: (order: Order) => boolean): string {
  const found = (at.world.read('orders') as unknown as Order[]).find(fits)
  if (!found) throw new Error('the demo has no such order')
  return found._id
}
const inC1 = (status: string) => orderWhere((order) => order.communityId === 'd1-s1-c1' && order.status === status)
const idIn = (collection: string, fits: (document: Record<string, unknown>) => boolean): string => {
  const found = at.world.read(collection).find(fits)
  if (!found) throw new Error(`the demo has no such document in ${collection}`)
  return String(found._id)
}
const agreement = (partnerId: string, status: string) => idIn('agreements', (one) => one.partnerId === partnerId && one.status === status)
const application = (status: string) => idIn('applications', (one) => one.status === status)
const mine = (...statuses: string[]) => orderWhere(({ status, resident }) => statuses.includes(status) && resident.personId === 'p-resident-c1')
/** `presses`: what is pressed before looking, for sheets and forms that lie on the page. */
const PAGES: [persona: string | null, name: string, address: () => string, ...presses: (string | RegExp)[]][] = [
  [null, 'visitor-home', () => '/pages/home/index'], [null, 'visitor-me', () => '/pages/me/index'], [null, 'visitor-join', () => '/packages/resident/join/index'],
  ['resident-c1', 'home', () => '/pages/home/index'], ['resident-c1', 'activities', () => '/pages/activities/index'], ['resident-c1', 'messages', () => '/pages/messages/index'], ['resident-c1', 'me', () => '/pages/me/index'],
  ['resident-c1', 'catalog', () => '/packages/resident/catalog/index'], ['resident-c1', 'item', () => '/packages/resident/item/index?id=it-c1-escort'], ['resident-c1', 'place', () => '/packages/resident/place/index?itemId=it-c1-escort'],
  ['resident-c1', 'orders', () => '/packages/resident/orders/index'], ['resident-c1', 'order', () => `/packages/resident/order/index?id=${mine('accepted', 'offering', 'placed', 'inService', 'delivered', 'completed')}`],
  ['resident-c1', 'profile', () => '/packages/resident/profile/index'], ['family-c1', 'family', () => '/packages/resident/family/index'],
  ['owner-c1', 'desk', () => '/packages/partner/desk/index'], ['owner-c1', 'task', () => `/packages/partner/task/index?id=${orderWhere(({ partnerId }) => partnerId === 'pt-c1-01')}`],
  ['owner-c1', 'calendar', () => '/packages/partner/calendar/index'], ['owner-c1', 'partner-members', () => '/packages/partner/members/index'],
  ['staff-c1', 'board', () => '/packages/staff/board/index'], ['staff-c1', 'candidates', () => `/packages/staff/candidates/index?id=${inC1('placed')}`], ['staff-c1', 'plan', () => '/packages/staff/plan/index'], ['staff-c1', 'staff-order', () => `/packages/staff/order/index?id=${inC1('placed')}`],
  ['staff-c1', 'staff-catalog', () => '/packages/staff/catalog/index'], ['staff-c1', 'staff-item', () => '/packages/staff/item/index?itemId=it-c1-escort'], ['staff-c1', 'residents', () => '/packages/staff/residents/index'],
  ['staff-c1', 'invites', () => '/packages/staff/invites/index'], ['staff-c1', 'reviews', () => '/packages/staff/reviews/index'], ['staff-c1', 'staff-place', () => '/packages/staff/place/index'],
  ['owner-c1', 'venues', () => '/packages/partner/venues/index'], ['owner-c1', 'venue', () => '/packages/partner/venue/index?venueId=vn-c1-class'], ['owner-c1', 'bookings', () => '/packages/partner/bookings/index'], ['owner-c1', 'check-in', () => '/packages/partner/check-in/index'],
  ['staff-c1', 'staff-venues', () => '/packages/staff/venues/index'], ['staff-c1', 'staff-venue', () => '/packages/staff/venue/index?venueId=vn-c1-class'], ['staff-c1', 'venue-edit', () => '/packages/staff/venue-edit/index?venueId=vn-c1-hall'],
  ['staff-c1', 'staff-bookings', () => '/packages/staff/bookings/index'], ['staff-c1', 'venue-use', () => '/packages/staff/venue-use/index'],
  [null, 'visitor-apply', () => '/packages/resident/apply/index'], ['resident2-c1', 'apply', () => '/packages/resident/apply/index'], ['resident2-c1', 'apply-mend', () => `/packages/resident/apply/index?id=${application('returned')}`],
  ['resident-c1', 'partner', () => '/packages/resident/partner/index?id=pt-c1-01'],
  ['owner-c1', 'documents', () => '/packages/partner/documents/index'], ['owner-c1', 'agreements', () => '/packages/partner/agreement/index'], ['owner-c1', 'exit', () => '/packages/partner/exit/index'],
  ['owner-c1', 'agreement', () => `/packages/partner/agreement/index?id=${agreement('pt-c1-01', 'signed')}`], ['merchant-c1', 'agreement-draft', () => `/packages/partner/agreement/index?id=${agreement('pt-c1-02', 'draft')}`],
  ['staff-c1', 'census', () => '/packages/staff/census/index'], ['staff-c1', 'applications', () => '/packages/staff/applications/index'], ['staff-c1', 'application', () => `/packages/staff/application/index?id=${application('submitted')}`],
  ['staff-c1', 'partners', () => '/packages/staff/partners/index'], ['staff-c1', 'staff-partner', () => '/packages/staff/partner/index?id=pt-c1-01'], ['staff-c1', 'staff-partner-leaving', () => '/packages/staff/partner/index?id=pt-c1-34'], ['staff-c1', 'staff-exit', () => '/packages/staff/exit/index?id=pt-c1-34'],
  ['staff-c1', 'staff-partner-blocked', () => '/packages/staff/partner/index?id=pt-c1-23'], ['staff-c1', 'staff-agreements', () => '/packages/staff/agreement/index?partnerId=pt-c1-01'],
  ['staff-c1', 'staff-agreement', () => `/packages/staff/agreement/index?id=${agreement('pt-c1-11', 'proposed')}`], ['staff-c1', 'staff-agreement-review', () => `/packages/staff/agreement/index?id=${agreement('pt-c1-03', 'signed')}`],
  ['owner-c1', 'desk-menu', () => '/packages/partner/desk/index', '更多'], ['owner-c1', 'document-renew', () => '/packages/partner/documents/index', '更换'],
  ['staff-c1', 'merchant-new', () => '/packages/staff/census/index', '添加', '保存'], ['staff-c1', 'census-import', () => '/packages/staff/census/index', '批量添加'],
  ['staff-c1', 'partner-suspend', () => '/packages/staff/partner/index?id=pt-c1-01', '暂停合作'], ['staff-c1', 'partner-review', () => '/packages/staff/partner/index?id=pt-c1-01', /^年度评议/],
  ['staff-c1', 'agreement-form', () => '/packages/staff/agreement/index?partnerId=pt-c1-01', '起草新版', '加一段固定时段'], ['staff-c1', 'agreement-end', () => `/packages/staff/agreement/index?id=${agreement('pt-c1-03', 'signed')}`, '提前结束'],
  ['staff-c1', 'agreement-sign', () => `/packages/staff/agreement/index?id=${agreement('pt-c1-11', 'proposed')}`, '签署'], ['resident2-c1', 'apply-missing', () => `/packages/resident/apply/index?id=${application('returned')}`, '提交申请'],
  ['owner-c1', 'credit', () => '/packages/partner/credit/index'], ['owner-c1', 'statement', () => '/packages/partner/statement/index'],
  [null, 'public-sheet', () => '/packages/resident/public-sheet/index?communityId=d1-s1-c1'], [null, 'public-fund', () => '/packages/resident/public-fund/index?communityId=d1-s1-c1'],
  ['staff-c1', 'credits', () => '/packages/staff/credits/index'], ['staff-c1', 'credit-account', () => '/packages/staff/credit-account/index?partnerId=pt-c1-01'],
  ['staff-c1', 'demand', () => '/packages/staff/demand/index'], ['staff-c1', 'demand-cluster', () => `/packages/staff/demand/index?communityId=d1-s1-c1&id=${cluster()}`],
  ['staff-c1', 'dashboard', () => '/packages/staff/dashboard/index'], ['subdistrict-s1', 'demand-above', () => '/packages/staff/demand/index'],
  ['staff-c1', 'credit-decisions', () => '/packages/staff/credit-decisions/index'], ['staff-c1', 'fund', () => '/packages/staff/fund/index'],
]
const people = new Map<string | null, Promise<Person>>()
function personOf(persona: string | null): Promise<Person> {
  const known = people.get(persona) ?? at.open(persona, { height: 1400 })
  people.set(persona, known)
  return known
}

test.each(PAGES)('%s: %s', async (persona, name, address, ...presses) => {
  const person = await personOf(persona)
  await person.goTo(address())
  await person.isQuiet()
  for (const press of presses) {
    await person.press(press)
    await person.isQuiet()
  }
  const found: Record<string, Partial<Findings>> = {}
  for (const size of SIZES) {
    await person.page.evaluate(([scale, isLarge]) => {
      document.documentElement.classList.toggle('elder', isLarge === 'yes')
      document.documentElement.style.setProperty('--fs', scale!)
    }, [size.scale, size.name === '1.375' ? 'yes' : 'no'])
    const findings = await findingsOf(person.page, size.least)
    const broken = Object.entries(findings).filter(([, sentences]) => (sentences as string[]).length > 0)
    if (broken.length > 0) found[size.name] = Object.fromEntries(broken) as Partial<Findings>
    if (PICTURES.includes(size.name)) await takeScreen(person.page, `${name}-${size.name}`)
  }
  expect(found).toEqual({})
})
test('a page that is too wide, cut off, too small and too pale is seen', async () => {
  const { page } = await personOf(null)
  await page.evaluate(() => {
    document.body.innerHTML = '<div style="width:2000px">很宽</div><div style="width:20px;overflow:hidden;white-space:nowrap">被截断的文字</div><div role="button" style="width:20px;height:20px">小</div><p style="color:#ccc;background:#fff">太淡</p>'
  })
  const found = await findingsOf(page, 44)
  expect(Object.values(found).map((sentences: string[]) => sentences.length > 0)).toEqual([true, true, true, true])
})
test('nothing complained', () => expect(at.complaints()).toEqual([]))

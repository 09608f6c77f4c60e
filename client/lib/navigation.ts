// Every page by name, with what it needs to be opened.
import Taro, { useRouter } from '@tarojs/taro'

const TABS = { home: '/pages/home/index', activities: '/pages/activities/index', messages: '/pages/messages/index', me: '/pages/me/index' } as const
const PATHS = {
  catalog: '/packages/resident/catalog/index', item: '/packages/resident/item/index', place: '/packages/resident/place/index',
  orders: '/packages/resident/orders/index', order: '/packages/resident/order/index', confirm: '/packages/resident/confirm/index',
  profile: '/packages/resident/profile/index', join: '/packages/resident/join/index', family: '/packages/resident/family/index',
  partnerDesk: '/packages/partner/desk/index', partnerTask: '/packages/partner/task/index', partnerCalendar: '/packages/partner/calendar/index', partnerMembers: '/packages/partner/members/index',
  board: '/packages/staff/board/index', staffOrder: '/packages/staff/order/index', candidates: '/packages/staff/candidates/index', plan: '/packages/staff/plan/index',
  staffCatalog: '/packages/staff/catalog/index', staffItem: '/packages/staff/item/index', invites: '/packages/staff/invites/index', residents: '/packages/staff/residents/index',
  apply: '/packages/resident/apply/index', partner: '/packages/resident/partner/index',
  partnerDocuments: '/packages/partner/documents/index', partnerAgreement: '/packages/partner/agreement/index', partnerExit: '/packages/partner/exit/index',
  partnerCredit: '/packages/partner/credit/index', partnerStatement: '/packages/partner/statement/index', publicSheet: '/packages/resident/public-sheet/index', publicFund: '/packages/resident/public-fund/index',
  credits: '/packages/staff/credits/index', creditAccount: '/packages/staff/credit-account/index', creditDecisions: '/packages/staff/credit-decisions/index', fund: '/packages/staff/fund/index',
  census: '/packages/staff/census/index', applications: '/packages/staff/applications/index', application: '/packages/staff/application/index',
  partners: '/packages/staff/partners/index', staffPartner: '/packages/staff/partner/index', staffAgreement: '/packages/staff/agreement/index', staffExit: '/packages/staff/exit/index',
  demand: '/packages/staff/demand/index', dashboard: '/packages/staff/dashboard/index',
  reviews: '/packages/staff/reviews/index', staffPlace: '/packages/staff/place/index',
  partnerVenues: '/packages/partner/venues/index', partnerVenue: '/packages/partner/venue/index', partnerBookings: '/packages/partner/bookings/index', checkIn: '/packages/partner/check-in/index',
  staffVenues: '/packages/staff/venues/index', staffVenue: '/packages/staff/venue/index', staffVenueEdit: '/packages/staff/venue-edit/index', staffBookings: '/packages/staff/bookings/index', venueUse: '/packages/staff/venue-use/index',
} as const
export type Tab = keyof typeof TABS
export type Route = keyof typeof PATHS

/** Query of each page; absent means none. */
export interface Params {
  catalog: { category?: string; text?: string }; item: { id: string }; place: { itemId: string; residentId?: string }
  orders: { tab?: 'live' | 'ended'; residentId?: string }; order: { id: string }; confirm: { id: string }; profile: object
  join: { token?: string; by?: 'invite' }; family: object
  partnerDesk: { partnerId?: string; tab?: string }; partnerTask: { id: string; partnerId?: string }; partnerCalendar: { partnerId?: string }; partnerMembers: { partnerId?: string }
  board: { lane?: string; communityId?: string }; staffOrder: { id: string }; candidates: { id: string }; plan: { communityId?: string; day?: string }; staffCatalog: object; staffItem: { itemId?: string; communityId?: string }
  apply: { id?: string; token?: string }; partner: { id: string }
  partnerDocuments: { partnerId?: string }; partnerAgreement: { id?: string; partnerId?: string }; partnerExit: { partnerId?: string }
  partnerCredit: { partnerId?: string }; partnerStatement: { partnerId?: string; month?: string }; publicSheet: { communityId?: string; quarter?: string }; publicFund: { communityId?: string; quarter?: string }
  credits: object; creditAccount: { partnerId: string }; creditDecisions: object; fund: object
  census: object; applications: object; application: { id: string }; partners: object; staffPartner: { id: string }; staffAgreement: { id?: string; partnerId?: string }; staffExit: { id: string }
  demand: { id?: string; communityId?: string }; dashboard: object
  invites: object; residents: object; reviews: object; staffPlace: { residentId?: string; itemId?: string }
  partnerVenues: { partnerId?: string }; partnerVenue: { venueId: string; partnerId?: string }; partnerBookings: { partnerId?: string }; checkIn: { partnerId?: string; scene?: string }
  staffVenues: object; staffVenue: { venueId: string }; staffVenueEdit: { venueId?: string; communityId?: string }; staffBookings: object; venueUse: object
}
/** The address of a page, as share cards and messages need it. */
export function pathOf<R extends Route>(route: R, params?: Params[R]): string {
  const query = Object.entries(params ?? {}).filter(([, value]) => value !== undefined).map(([key, value]) => `${key}=${encodeURIComponent(String(value))}`).join('&')
  return query ? `${PATHS[route]}?${query}` : PATHS[route]
}
/** A page that has not been loaded yet cannot be opened without a network: said, instead of a tap that does nothing. */
function open(opening: Promise<unknown>): void {
  opening.catch(() => Taro.showToast({ title: '页面没有打开，请检查网络后再试', icon: 'none', duration: 3000 }))
}
/** Opens a page above this one: `go('order', {id})`. WeChat keeps at most ten; after that the page is replaced. */
export function go<R extends Route>(route: R, params?: Params[R]): void {
  const url = pathOf(route, params)
  open(Taro.getCurrentPages().length >= 10 ? Taro.redirectTo({ url }) : Taro.navigateTo({ url }))
}
go.replace = <R extends Route>(route: R, params?: Params[R]): void => open(Taro.redirectTo({ url: pathOf(route, params) }))
go.tab = (tab: Tab): void => open(Taro.switchTab({ url: TABS[tab] }))
/** Back, or home when there is nothing below. */
go.back = (): void => void (Taro.getCurrentPages().length > 1 ? Taro.navigateBack() : Taro.switchTab({ url: TABS.home }))
/** Where an address that a message names leads: a page, a tab, or home when it is unknown. */
export function messagePath(address: string): { how: 'to' | 'tab' | 'home'; url: string } {
  const url = address.startsWith('/') ? address : `/${address}`
  const path = url.split('?')[0]
  if (Object.values<string>(TABS).includes(path)) return { how: 'tab', url: path }
  return Object.values<string>(PATHS).includes(path) ? { how: 'to', url } : { how: 'home', url: TABS.home }
}
go.path = (address: string): void => {
  const { how, url } = messagePath(address)
  open(how === 'to' ? Taro.navigateTo({ url }) : Taro.switchTab({ url }))
}
/** What this page was opened with. */
export function useParams<R extends Route>(): Partial<Params[R]> {
  const params = useRouter().params as Record<string, string | undefined>
  return Object.fromEntries(Object.entries(params).filter(([key]) => !key.startsWith('$')).map(([key, value]) => [key, value === undefined ? value : decode(value)])) as Partial<Params[R]>
}
/** The mini program hands a query over as it was written; H5 has decoded it already. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

// The desks behind each hat. A hat only opens the door; what may be done inside is decided by the server. Pure.
import { HAT, PARTNER_ROLE } from '@contract/terms'
import { go } from '@/lib/navigation'
import type { WornHat } from '@/lib/session'
import type { TileTone } from '@/ui/icon-tile'
import type { IconName } from '@/ui/icons/icons.data'

export interface Door { label: string; icon: IconName; tone: TileTone; open: () => void }
/** `doors[0]` is the main one. */
export interface Desk { key: string; title: string; note: string; doors: Door[] }

const STAFF_DOORS: Door[] = [
  { label: '派单台', icon: 'clipboard', tone: 'brand', open: () => go('board') },
  { label: '居民', icon: 'people', tone: 'market', open: () => go('residents') },
  { label: '代下单', icon: 'pencil', tone: 'market', open: () => go('staffPlace') },
  { label: '服务目录', icon: 'list', tone: 'free', open: () => go('staffCatalog') },
  { label: '场地', icon: 'place', tone: 'free', open: () => go('staffVenues') },
  { label: '合伙人', icon: 'heart', tone: 'brand', open: () => go('partners') },
  { label: '积分', icon: 'clock', tone: 'market', open: () => go('credits') },
  { label: '文字审核', icon: 'shield', tone: 'low', open: () => go('reviews') },
  { label: '成员邀请', icon: 'key', tone: 'low', open: () => go('invites') },
]
const WATCHER_DOORS: Door[] = STAFF_DOORS.filter(({ label }) => ['派单台', '居民', '场地', '合伙人', '积分', '成员邀请'].includes(label))

function doorsOf(hat: WornHat): Door[] {
  switch (hat.hat) {
    case 'staff': return STAFF_DOORS
    case 'subdistrictStaff': case 'districtStaff': return WATCHER_DOORS
    case 'partner': {
      const partnerId = hat.partnerId ?? undefined
      return [
        { label: '接单台', icon: 'clipboard', tone: 'brand', open: () => go('partnerDesk', { partnerId }) },
        { label: '日程', icon: 'calendar', tone: 'market', open: () => go('partnerCalendar', { partnerId }) },
        { label: '场地', icon: 'place', tone: 'free', open: () => go('partnerVenues', { partnerId }) },
        { label: '积分账户', icon: 'clock', tone: 'brand', open: () => go('partnerCredit', { partnerId }) },
        { label: '证件和协议', icon: 'shield', tone: 'low', open: () => go('partnerDocuments', { partnerId }) },
      ]
    }
    default: return []
  }
}
/** One desk for each hat that has one, in the order of the hats. */
export function desksOf(hats: readonly WornHat[]): Desk[] {
  return hats.map((hat) => ({
    key: `${hat.hat}:${hat.partnerId ?? hat.unitId}`, title: hat.partnerName ?? hat.unitName,
    note: hat.role ? `${HAT[hat.hat]} · ${PARTNER_ROLE[hat.role]}` : HAT[hat.hat], doors: doorsOf(hat),
  })).filter(({ doors }) => doors.length > 0)
}

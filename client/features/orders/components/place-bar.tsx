// 下单 within reach of the thumb. Below PageShell, because a refusal with a way out is a question to the person.
import type { PriceMode } from '@contract/terms'
import { ApiError } from '@/lib/api'
import { callPhone } from '@/lib/phone'
import { useSession } from '@/lib/session'
import { askForMessages } from '@/lib/subscribe'
import { ActionBar } from '@/ui/action-bar'
import { Button } from '@/ui/button'
import { useConfirm } from '@/ui/dialog'
import { usePlace } from '../api'
import { hasTime, placeInput, type OrderDraft } from '../draft'

interface PlaceBarProps {
  item: { id: string; priceFen: number; priceMode: PriceMode; isUrgent: boolean }
  draft: OrderDraft
  /** Pressed: from now on the form may say what is missing. */
  onTry: () => void
  onPlaced: (orderId: string) => void
  onPriceChanged: () => void
}
export function PlaceBar({ item, draft, onTry, onPlaced, onPriceChanged }: PlaceBarProps) {
  const { person } = useSession()
  const confirm = useConfirm()
  const askAboutPrice = async () => { if (await confirm({ title: '价格刚刚变了', text: '请看过新的报价再下单', yes: '看新报价' })) onPriceChanged() }
  const askToCall = async (text: string, phone: string) => { if (await confirm({ title: '还不能下这一单', text, yes: '打给社区' })) await callPhone(phone) }
  const explain = (error: unknown): boolean => {
    if (!(error instanceof ApiError)) return false
    const phone = person?.home?.communityPhone
    if (error.code === 'ITEM_PRICE_INVALID') void askAboutPrice()
    else if (error.code === 'ORDER_NOT_ELIGIBLE' && phone) void askToCall(error.message, phone)
    else return false
    return true
  }
  const [place] = usePlace(explain)
  const send = async () => {
    onTry()
    if (!hasTime(draft)) return
    // WeChat's sheet opens only straight from the tap, so nothing may be awaited before it.
    const consents = await askForMessages(['orderAccepted', 'serviceDelivered'])
    const placed = await place(placeInput(item, draft, consents))
    if (placed) onPlaced(placed.orderId)
  }
  return (
    <ActionBar note={item.priceMode === 'free' ? '公益服务，不收钱' : '做完后当面付给伙伴，不会超过报价'}>
      <Button block onTap={send}>{item.isUrgent ? '马上下助急单' : '下单'}</Button>
    </ActionBar>
  )
}

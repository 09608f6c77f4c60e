import { PRICE_MODE, type PriceMode } from '@contract/terms'
import { Tag } from '@/ui/tag'

const KIND = { free: 'free', lowCost: 'low', market: 'market' } as const
/** The price mode in its colour and always in its word. */
export function PriceTag({ mode, text }: { mode: PriceMode; text: string }) {
  return <Tag kind={KIND[mode]}>{`${PRICE_MODE[mode]} · ${text}`}</Tag>
}

// A service item while it is typed: texts as fields hold them, checked into what the server keeps (contract/catalog.ts ItemFields).
import type { Category, Eligibility, PriceMode, Proof, Qualification } from '@contract/terms'
import type { ItemFields, ItemWindow } from './api'
import { fenOf, yuanText } from '@/lib/money'
import { NEW_WINDOW, overlap, windowError } from '@/ui/windows-field/windows'

export interface ItemDraft {
  name: string; category: Category | ''; summary: string; description: string
  priceMode: PriceMode | ''; price: string; priceUnit: string; cap: string
  durationMinutes: number; leadMinutes: number; windows: ItemWindow[]
  proofs: Proof[]; qualifications: Qualification[]; eligibilities: Eligibility[]
}
export type DraftErrors = Partial<Record<keyof ItemDraft, string>>

export const NEW_DRAFT: ItemDraft = {
  name: '', category: '', summary: '', description: '', priceMode: '', price: '', priceUnit: '次', cap: '',
  durationMinutes: 60, leadMinutes: 120, windows: [NEW_WINDOW], proofs: [], qualifications: [], eligibilities: [],
}
export function draftOf({ priceFen, capFen, ...fields }: ItemFields): ItemDraft {
  return { ...fields, price: yuanText(priceFen), cap: yuanText(capFen) }
}
const required = (text: string, what: string) => (text.trim() ? undefined : `请填写${what}`)

function priceErrors({ priceMode, price, cap }: ItemDraft): DraftErrors {
  if (priceMode === '') return { priceMode: '请选择收费方式' }
  // A free item shows no price fields, so nothing typed there can be wrong.
  if (priceMode === 'free') return {}
  const priceFen = fenOf(price)
  const capFen = fenOf(cap)
  const errors: DraftErrors = {}
  if (!priceFen) errors.price = priceFen === 0 ? '不收钱的请选公益' : '请填写金额，最多两位小数'
  if (capFen === null) errors.cap = '请填写金额，最多两位小数'
  else if (priceFen && priceFen > capFen) errors.price = '价格不能超过社区上限'
  return errors
}
export function errorsOf(draft: ItemDraft): DraftErrors {
  const windows = draft.windows.map((one) => windowError(one, draft.durationMinutes)).find(Boolean)
  const all: DraftErrors = {
    name: required(draft.name, '名称'), category: draft.category ? undefined : '请选择类别', summary: required(draft.summary, '一句话介绍'), ...priceErrors(draft),
    priceUnit: draft.priceMode && draft.priceMode !== 'free' ? required(draft.priceUnit, '单位') : undefined,
    windows: windows ?? (overlap(draft.windows) ? '有两段服务时间重叠了' : undefined),
  }
  return Object.fromEntries(Object.entries(all).filter(([, text]) => text)) as DraftErrors
}
/** What is sent; null while anything is wrong. A free item costs 0 and has the cap 0. */
export function fieldsOf(draft: ItemDraft): ItemFields | null {
  if (Object.keys(errorsOf(draft)).length > 0 || !draft.category || !draft.priceMode) return null
  const { price, cap, category, priceMode, ...rest } = draft
  const isFree = priceMode === 'free'
  return {
    ...rest, category, priceMode, name: draft.name.trim(), summary: draft.summary.trim(), description: draft.description.trim(), priceUnit: draft.priceUnit.trim() || '次',
    priceFen: isFree ? 0 : fenOf(price) ?? 0, capFen: isFree ? 0 : fenOf(cap) ?? 0,
    windows: draft.windows.map((one) => ({ ...one, weekdays: [...one.weekdays].sort((a, b) => a - b) })),
  }
}

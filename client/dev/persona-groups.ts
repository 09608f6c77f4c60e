// Demo personas as the switch lists them: by unit, each with its hats in words. Pure.
import { HAT } from '@contract/terms'
import type { Persona } from '@/lib/transport-types'

export interface PersonaRow { id: string; name: string; hats: string }
export interface PersonaGroup { unit: string; personas: PersonaRow[] }

const hatWord = (hat: string) => (hat in HAT ? HAT[hat as keyof typeof HAT] : hat)

/** @param text matches the name, a hat's word or the unit @param unitNames by id; an id without a name stands for itself */
export function groupPersonas(personas: readonly Persona[], text: string, unitNames: ReadonlyMap<string, string> = new Map()): PersonaGroup[] {
  const groups = new Map<string, PersonaRow[]>()
  for (const { id, name, hats } of personas) {
    const unitId = hats[0]?.unit
    const unit = unitId ? unitNames.get(unitId) ?? unitId : '访客'
    const words = [...new Set(hats.map(({ hat }) => hatWord(hat)))].join('、') || '没有身份'
    if (![id, name, words, unit].some((part) => part.includes(text.trim()))) continue
    groups.set(unit, [...(groups.get(unit) ?? []), { id, name, hats: words }])
  }
  return [...groups].map(([unit, rows]) => ({ unit, personas: rows }))
}

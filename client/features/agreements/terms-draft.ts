// The terms of an agreement while they are typed: numbers as fields hold them, checked into what the server keeps. Pure.
import type { Category } from '@contract/terms'
import { fenOf, yuanText } from '@/lib/money'
import type { Terms } from './api'

export interface SlotDraft { venueId: string; weekday: string; fromMinute: number; toMinute: number }
export interface TermsDraft {
  project: string; customers: string; benefitSplit: string; fromOn: string; toOn: string; reviewOn: string
  slots: SlotDraft[]; normalPerHour: string; peakPerHour: string; services: { category: Category; hours: string }[]; priceCaps: { category: Category; cap: string }[]
  welfarePercent: string; softHours: string; hardHours: string; dueDays: string
}
export type DraftErrors = Partial<Record<keyof TermsDraft, string>>

/** A year from today, to be looked at after half of it. @param today YYYY-MM-DD */
export function newTerms(today: string): TermsDraft {
  const dayIn = (days: number) => new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10)
  return {
    project: '', customers: '', benefitSplit: '', fromOn: today, toOn: dayIn(364), reviewOn: dayIn(182), slots: [], normalPerHour: '60', peakPerHour: '90', services: [], priceCaps: [],
    welfarePercent: '30', softHours: '10', hardHours: '20', dueDays: '30',
  }
}
/** The words of the version that counts, for days that lie ahead: from today, and looked at again half a year on where that day has passed. @param today YYYY-MM-DD */
export function nextTerms(terms: Terms, today: string): TermsDraft {
  const { toOn, reviewOn } = newTerms(today)
  const draft = draftOf(terms)
  const last = draft.toOn > today ? draft.toOn : toOn
  return { ...draft, fromOn: today, toOn: last, reviewOn: draft.reviewOn > today ? draft.reviewOn : reviewOn < last ? reviewOn : last }
}
const hoursText = (minutes: number) => String(Math.round((minutes / 60) * 100) / 100)
export function draftOf({ tariff, slots, services, priceCaps, welfarePercent, softMinutes, hardMinutes, dueDays, ...rest }: Terms): TermsDraft {
  return {
    ...rest, slots: slots.map((slot) => ({ ...slot, weekday: String(slot.weekday) })), normalPerHour: String(tariff.normalPerHour), peakPerHour: String(tariff.peakPerHour),
    services: services.map(({ category, minutesPerMonth }) => ({ category, hours: hoursText(minutesPerMonth) })), priceCaps: priceCaps.map(({ category, capFen }) => ({ category, cap: yuanText(capFen) })),
    welfarePercent: String(welfarePercent), softHours: hoursText(softMinutes), hardHours: hoursText(hardMinutes), dueDays: String(dueDays),
  }
}
/** Whole number between two bounds; null otherwise. */
function whole(text: string, from: number, to: number): number | null {
  return /^\d{1,6}$/.test(text) && Number(text) >= from && Number(text) <= to ? Number(text) : null
}
/** Minutes of a number of hours with at most two decimals; null otherwise. */
export function minutesOfHours(text: string): number | null {
  return /^\d{1,4}(\.\d{1,2})?$/.test(text) ? Math.round(Number(text) * 60) : null
}
export function errorsOf(draft: TermsDraft): DraftErrors {
  const soft = minutesOfHours(draft.softHours)
  const hard = minutesOfHours(draft.hardHours)
  const all: DraftErrors = {
    project: draft.project.trim() ? undefined : '请填写合作项目',
    toOn: draft.toOn >= draft.fromOn ? undefined : '结束要晚于开始', reviewOn: draft.reviewOn >= draft.fromOn && draft.reviewOn <= draft.toOn ? undefined : '复核要在协议期内',
    slots: draft.slots.some((slot) => !slot.venueId || slot.toMinute <= slot.fromMinute) ? '有一段场地时间没选好' : undefined,
    normalPerHour: whole(draft.normalPerHour, 0, 240) === null ? '填 0 到 240 的整数' : undefined, peakPerHour: whole(draft.peakPerHour, 0, 240) === null ? '填 0 到 240 的整数' : undefined,
    services: draft.services.some(({ hours }) => !minutesOfHours(hours)) ? '请写每月多少小时，例如 4 或 1.5' : undefined,
    priceCaps: draft.priceCaps.some(({ cap }) => fenOf(cap) === null) ? '请填写金额，最多两位小数' : undefined,
    welfarePercent: whole(draft.welfarePercent, 0, 100) === null ? '填 0 到 100 的整数' : undefined,
    softHours: !soft ? '请写多少小时' : undefined, hardHours: hard === null ? '请写多少小时' : soft !== null && hard < soft ? '暂停线不能低于提醒线' : undefined,
    dueDays: whole(draft.dueDays, 1, 365) === null ? '填 1 到 365 的整数' : undefined,
  }
  return Object.fromEntries(Object.entries(all).filter(([, text]) => text)) as DraftErrors
}
/** What is sent; null while anything is wrong. */
export function termsOf(draft: TermsDraft): Terms | null {
  if (Object.keys(errorsOf(draft)).length > 0) return null
  return {
    project: draft.project.trim(), customers: draft.customers.trim(), benefitSplit: draft.benefitSplit.trim(), fromOn: draft.fromOn, toOn: draft.toOn, reviewOn: draft.reviewOn,
    slots: draft.slots.map(({ venueId, weekday, fromMinute, toMinute }) => ({ venueId, weekday: Number(weekday), fromMinute, toMinute })),
    tariff: { normalPerHour: Number(draft.normalPerHour), peakPerHour: Number(draft.peakPerHour) },
    services: draft.services.map(({ category, hours }) => ({ category, minutesPerMonth: minutesOfHours(hours) ?? 0 })), priceCaps: draft.priceCaps.map(({ category, cap }) => ({ category, capFen: fenOf(cap) ?? 0 })),
    welfarePercent: Number(draft.welfarePercent), softMinutes: minutesOfHours(draft.softHours) ?? 0, hardMinutes: minutesOfHours(draft.hardHours) ?? 0, dueDays: Number(draft.dueDays),
  }
}

// The fund in words and figures. Pure.
import { FUND_INCOME, FUND_KIND, FUND_SPENDING, type FundIncome, type FundKind, type FundSpending } from '@contract/terms'
import { dayLabel, instantOf, yuan } from '@/lib/format'
import { fenOf } from '@/lib/money'
import type { FundLine, PublicFund } from './api'

/** +200 元 came in, −35.5 元 went out; the sign says it without colour. */
export function signedYuan(fen: number): string {
  return fen > 0 ? `+${yuan(fen)}` : fen < 0 ? `−${yuan(-fen)}` : yuan(0)
}
/** 11 月 22 日 周日，记后余 1200 元. */
export function lineNote({ on, balanceFen }: Pick<FundLine, 'on' | 'balanceFen'>, now: string): string {
  return `${dayLabel(instantOf(on, '12:00'), now)}，记后余 ${yuan(balanceFen)}`
}
export const incomeOptions = (Object.keys(FUND_INCOME) as FundIncome[]).map((value) => ({ value, label: FUND_INCOME[value] }))
export const spendingOptions = (Object.keys(FUND_SPENDING) as FundSpending[]).map((value) => ({ value, label: FUND_SPENDING[value] }))
const sum = (parts: readonly { fen: number }[]) => parts.reduce((total, { fen }) => total + fen, 0)
/** What came in and what went out; a reversal counts on the side that its sum stands on. */
export function inAndOut(moved: PublicFund['moved']): { inFen: number; outFen: number } {
  return { inFen: sum(moved.filter(({ fen }) => fen > 0)), outFen: -sum(moved.filter(({ fen }) => fen < 0)) }
}
/** Income, spending, reversals, as the terms list them. */
const inOrder = (moved: PublicFund['moved']) => (Object.keys(FUND_KIND) as FundKind[]).flatMap((kind) => moved.filter((part) => part.kind === kind))
export function movedRows(moved: PublicFund['moved']): { label: string; fen: number }[] {
  return inOrder(moved).map(({ kind, fen }) => ({ label: FUND_KIND[kind], fen }))
}
/** 元 of the chart's bars, whole. */
export function movedBars(moved: PublicFund['moved']): { label: string; value: number }[] {
  return inOrder(moved).map(({ kind, fen }) => ({ label: FUND_KIND[kind], value: Math.round(Math.abs(fen) / 100) }))
}
/** @param most absent: what one line may hold @returns 分, or null for nothing or too much */
export function amountOf(text: string, most?: number): number | null {
  const fen = fenOf(text)
  return fen !== null && fen > 0 && (most === undefined || fen <= most) ? fen : null
}

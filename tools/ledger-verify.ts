// `npm run ledger:verify`: rebuilds every credit balance from the entries, checks the chain, compares the entries with what was due, and
// names the first wrong entry.
// On DATA_DIR (a copy is read: the data itself is never opened, a running start never disturbed), without one on the demo data.
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sha256 } from '../cloudfunctions/_platform/digest'
import { canonical } from '../cloudfunctions/credits/domain/canonical'
import { monthsOfQuarter } from '../cloudfunctions/credits/domain/calendar'
import type { Page } from '../cloudfunctions/credits/domain/page'
import { publicSheetOf, type PublicSheet } from '../cloudfunctions/credits/domain/sheet'
import { firstFault } from '../cloudfunctions/credits/domain/verify'
import { ROOT } from './build-functions'
import { causeFaults } from './ledger-causes'
import { Store } from './local-cloud/engine/store'
import type { Document } from './local-cloud/engine/values'
import { demoDocuments } from './seed/demo/demo'

type Documents = Record<string, Document[]>
export interface Verdict { accounts: number; pages: number; entries: number; owedMinutes: number; prepaidMinutes: number; /** Empty: all is well. */ faults: string[] }

/** @param documents by collection, as stored */
export function verifyLedger(documents: Documents): Verdict {
  const pages = (documents.creditPages ?? []) as unknown as Page[]
  const ids = [...new Set(pages.map(({ accountId }) => accountId))].sort()
  const chains = ids.map((id) => pages.filter(({ accountId }) => accountId === id).sort((a, b) => a.month.localeCompare(b.month) || a.part - b.part))
  const faults = chains.flatMap((chain) => {
    const fault = firstFault(chain, sha256)
    return fault ? [`page ${fault.pageId}${fault.sequence === null ? '' : `, entry ${fault.sequence} (${fault.businessKey})`}: ${fault.what}`] : []
  })
  const balances = chains.map((chain) => chain.at(-1)?.closing.balanceMinutes ?? 0)
  const sum = balances.reduce((total, minutes) => total + minutes, 0) + counterTotal(pages)
  if (sum !== 0 && faults.length === 0) faults.push(`the balances of partners and community add up to ${sum}, not 0`)
  if (faults.length === 0) faults.push(...sheetFaults(documents, chains), ...causeFaults(documents))
  return {
    accounts: ids.length, pages: pages.length, entries: pages.reduce((total, { entries }) => total + entries.length, 0), faults,
    owedMinutes: balances.reduce((total, minutes) => total + Math.max(0, minutes), 0), prepaidMinutes: balances.reduce((total, minutes) => total + Math.max(0, -minutes), 0),
  }
}
/** The community's counter accounts have no stored balance; theirs is what the entries say. */
function counterTotal(pages: Page[]): number {
  const isCounter = (name: string) => !name.startsWith('partner:')
  return pages.flatMap(({ entries }) => entries).reduce((total, { debit, credit, movedMinutes }) => total + (isCounter(debit) ? movedMinutes : 0) - (isCounter(credit) ? movedMinutes : 0), 0)
}
/** Every published quarter must still be what the pages say (I18). */
function sheetFaults(documents: Documents, chains: Page[][]): string[] {
  return ((documents.creditSheets ?? []) as unknown as (PublicSheet & { _id: string; communityId: string; quarter: string })[]).flatMap((sheet) => {
    const { first, last } = monthsOfQuarter(sheet.quarter)
    const states = chains.filter(([page]) => page?.communityId === sheet.communityId).flatMap((chain) => {
      const after = chain.filter(({ month }) => month <= last).at(-1)
      return after ? [{ before: chain.filter(({ month }) => month < first).at(-1)?.closing ?? null, after: after.closing }] : []
    })
    const { accounts, openingOwedMinutes, openingPrepaidMinutes, moved, closingOwedMinutes, closingPrepaidMinutes, declaredMinutes } = sheet
    const byKind = (one: PublicSheet) => canonical({ ...one, moved: Object.fromEntries(one.moved.map(({ kind, minutes }) => [kind, minutes])) })
    const isEqual = byKind(publicSheetOf(states)) === byKind({ accounts, openingOwedMinutes, openingPrepaidMinutes, moved, closingOwedMinutes, closingPrepaidMinutes, declaredMinutes })
    return isEqual ? [] : [`public sheet ${sheet._id}: its totals are not the ledger's`]
  })
}
/** Reads a copy of a data folder. */
export function documentsOf(dataDir: string): Documents {
  const folder = path.join(dataDir, 'database')
  if (!existsSync(folder)) throw new Error(`${folder} does not exist`)
  const copy = mkdtempSync(path.join(tmpdir(), 'ledger-verify-'))
  try {
    cpSync(folder, copy, { recursive: true })
    const store = new Store([], copy)
    return Object.fromEntries(store.names().map((name) => [name, [...store.table(name).documents.values()]]))
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}
function main(): void {
  const { DATA_DIR } = process.env
  const documents = DATA_DIR ? documentsOf(path.resolve(ROOT, DATA_DIR)) : demoDocuments(Date.now())
  const { faults, accounts, pages, entries, owedMinutes, prepaidMinutes } = verifyLedger(documents)
  console.log(`${DATA_DIR ?? 'demo data'}: ${accounts} accounts, ${pages} monthly pages, ${entries} entries; owed ${owedMinutes} minutes, prepaid ${prepaidMinutes}`)
  for (const fault of faults) console.error(`WRONG  ${fault}`)
  console.log(faults.length === 0 ? 'every balance rebuilt, every hash in its chain, the sum is 0' : `${faults.length} wrong`)
  process.exitCode = faults.length === 0 ? 0 : 1
}
if (process.argv[1]?.endsWith('ledger-verify.ts')) main()

// `npm run bench:ledger`: database commands to settle one order with its entries, ours on the local cloud against medici; then contention.
import { countMedici } from './medici'
import { countOurs, rush } from './ours'

const WANTED_RATIO = 3
const SECONDS = 5

async function main(): Promise<void> {
  const ours = await countOurs()
  const medici = await countMedici()
  const ledgerOnly = ours.settle - ours.ofThatOrder
  console.log(`medici ${medici.version}, unmodified, over the MongoDB wire protocol to a server that records what it is sent:`)
  console.log(`  guarded journal of its README   ${medici.guardedJournal.length} commands  ${medici.guardedJournal.join(' ')}`)
  console.log(`  hold + settle                   ${medici.holdAndSettle.length} commands`)
  console.log('ours, counted by the local cloud behind the real wx-server-sdk:')
  console.log(`  hold at accept                  ${ours.hold} commands more than the accept itself`)
  console.log(`  settle, the ledger's part       ${ledgerOnly} commands (page read, conditional append)`)
  console.log(`  settle, with the order's own    ${ours.settle} commands (order read and its conditional update besides)`)
  console.log(`  settle asked again              ${ours.repeat} commands`)
  const ratios = { settle: medici.guardedJournal.length / ledgerOnly, holdAndSettle: medici.holdAndSettle.length / (ours.hold + ledgerOnly), withOrder: medici.holdAndSettle.length / (ours.hold + ours.settle) }
  console.log(`ratio  settle ${ratios.settle.toFixed(1)}   hold + settle ${ratios.holdAndSettle.toFixed(1)}   hold + settle against ours with the order's own two ${ratios.withOrder.toFixed(1)}`)
  const rushes = [await rush('28 partners', 28, SECONDS), await rush('one partner', 1, SECONDS)]
  for (const { name, settlements, seconds, failures, commandsEach, medianMilliseconds, p95Milliseconds } of rushes) {
    console.log(`100 settlements/s on ${name}: ${settlements} in ${seconds.toFixed(1)} s, ${failures.length} failures, ${commandsEach.toFixed(2)} commands each, median ${medianMilliseconds} ms, p95 ${p95Milliseconds} ms`)
    for (const failure of new Set(failures)) console.error(`  ${failure}`)
  }
  if (Math.min(...Object.values(ratios)) < WANTED_RATIO || rushes.some(({ failures }) => failures.length > 0)) process.exitCode = 1
}
void main()

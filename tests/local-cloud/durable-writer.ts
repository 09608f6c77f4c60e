// A process to be killed: a whole local cloud on the folder of argv and the real SDK writing to it as fast as it can. Each line it prints
// is a fact that must survive: `open` once the folder was opened, `ack <writer> <n>` once a commit was acknowledged.
import { startLocalCloud } from '../../tools/local-cloud/start-local-cloud'
import { functionsFolder, sdkOf, type Loose } from './support'

const WRITERS = 8
const SNAPSHOT_BYTES = 8_000

/** One commit moves both totals and adds a row: afterwards all three are there or none. */
async function write(db: Loose, writer: number): Promise<void> {
  for (;;) {
    const n = await db.runTransaction(async (tx: Loose) => {
      const totals = tx.collection('totals')
      const { data } = await totals.doc(`left${writer}`).get().catch(() => ({ data: { n: 0 } }))
      for (const side of ['left', 'right']) await totals.doc(`${side}${writer}`).set({ data: { n: data.n + 1 } })
      await tx.collection('rows').add({ data: { _id: `${writer}-${data.n + 1}`, fill: 'x'.repeat(100) } })
      return data.n + 1
    })
    process.stdout.write(`ack ${writer} ${n}\n`)
  }
}
async function main(): Promise<void> {
  const cloud = await startLocalCloud({ functionsRoot: functionsFolder({}), collections: [{ name: 'totals' }, { name: 'rows' }], dataDir: process.argv[2], snapshotBytes: SNAPSHOT_BYTES })
  process.stdout.write('open\n')
  const db = sdkOf(cloud).database()
  for (let writer = 0; writer < WRITERS; writer++) void write(db, writer)
}
void main()

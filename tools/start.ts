// `npm start`: builds what is stale, starts the local cloud with the H5 page and the gateway on one port, seeds an empty store,
// and prints `ready http://127.0.0.1:<port>` when a browser can use it. What a person has entered is never wiped.
import path from 'node:path'
import { ROOT } from './build-functions'
import { collectionSpecs } from './collections'
import { FolderInUse } from './local-cloud/engine/folder-lock'
import { startLocalCloud, type LocalCloud } from './local-cloud/start-local-cloud'
import { ensureBuilt, OUTPUTS } from './outputs'
import { hatsOf } from './seed/base'
import { PERSONAS } from './seed/personas'
import { isSeed, seedStore, SEEDS } from './seed/seed-store'
import { watchSources } from './watch-sources'

const DEFAULT_PORT = 8080
const PORTS_TRIED = 20
class Refusal extends Error {}

function settings() {
  const { PORT, DATA_DIR = '.data/demo', SEED = 'demo', TEST_CLOCK } = process.env
  const port = PORT === undefined || PORT === '' ? null : Number(PORT)
  if (port !== null && !(Number.isInteger(port) && port >= 0 && port < 65_536)) throw new Refusal(`PORT must be a number from 0 to 65535, not ${PORT}.`)
  if (!isSeed(SEED)) throw new Refusal(`SEED must be one of ${SEEDS.join(', ')}, not ${SEED}.`)
  return { port, dataDir: path.resolve(ROOT, DATA_DIR), seed: SEED, testClock: TEST_CLOCK === '1' }
}
type Settings = ReturnType<typeof settings>

async function startAt(port: number, { dataDir, testClock }: Settings): Promise<LocalCloud> {
  return startLocalCloud({
    functionsRoot: path.join(ROOT, OUTPUTS.functions.folder), staticDir: path.join(ROOT, OUTPUTS['h5-local'].folder), collections: await collectionSpecs(),
    dataDir, port, testClock, personas: PERSONAS, personaHats: hatsOf, onLog: (line) => process.stdout.write(line),
    // As far away as a real database is near: requests sent side by side then overlap, and /dev/stats counts them as one step.
    databaseLatencyMilliseconds: 2,
  })
}
/** The wished port or a plain refusal; without a wish the first free one from 8080. */
async function startCloud(wanted: Settings): Promise<LocalCloud> {
  const ports = wanted.port === null ? Array.from({ length: PORTS_TRIED }, (_, index) => DEFAULT_PORT + index) : [wanted.port]
  for (const port of ports) {
    try {
      return await startAt(port, wanted)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
    }
  }
  throw new Refusal(wanted.port === null ? `Ports ${DEFAULT_PORT} to ${DEFAULT_PORT + PORTS_TRIED - 1} are all taken. Set PORT to a free one.` : `Port ${wanted.port} is taken by another program. Set PORT to a free one, or stop that program.`)
}
async function main(): Promise<void> {
  const wanted = settings()
  let cloud: LocalCloud | undefined
  const stop = () => void (cloud?.close() ?? Promise.resolve()).finally(() => process.exit(0))
  process.on('SIGINT', stop).on('SIGTERM', stop)
  await ensureBuilt(['functions', 'h5-local'])
  cloud = await startCloud(wanted)
  const written = await seedStore(cloud, wanted.seed)
  if (written > 0) console.log(`seeded ${written} documents`)
  console.log(`ready ${cloud.url}`)
  // Functions first: they are built in a second, and who works on them need not wait for the page.
  if (process.argv.includes('--watch')) watchSources(async () => {
    const built = await ensureBuilt(['functions'])
    if (built.includes('functions') && cloud) {
      const port = Number(new URL(cloud.url).port)
      await cloud.close()
      cloud = await startAt(port, wanted)
    }
    await ensureBuilt(['h5-local'])
  })
}
main().catch((error: unknown) => {
  console.error(error instanceof Refusal || error instanceof FolderInUse ? error.message : error)
  process.exit(1)
})

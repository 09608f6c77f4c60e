// A world in a process of its own, for tests that live in jsdom, where Node's own buffers and workers are of another realm.
// Prints its address and stops when its input ends.
import { startWorld } from './world'

async function main(): Promise<void> {
  const world = await startWorld()
  process.stdout.write(`${world.cloud.url}\n`)
  process.stdin.on('end', () => void world.close().then(() => process.exit(0))).resume()
}
main().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})

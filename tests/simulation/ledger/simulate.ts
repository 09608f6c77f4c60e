// One run: operations in a random order that the seed decides, invariants on the way, then everything interrupted is tried again and all must agree.
import { checkAlways, checkSettled } from './invariants'
import type { Product } from './load-product'
import { anyOperation } from './operations'
import { Crash } from './scheduler'
import { World, type Options } from './world'

export interface Outcome { operations: number; steps: number; crashes: number; entries: number; pages: number }
/** How many people act at the same time. */
const AT_ONCE = 6

/** Throws with the seed in its message when an invariant is broken. */
export async function simulate(product: Product, options: Options): Promise<Outcome> {
  const world = new World(product, options)
  try {
    await live(world)
    return {
      operations: options.operations, steps: world.scheduler.steps, crashes: world.crashes.count, pages: world.store.pages.size,
      entries: [...world.store.pages.values()].reduce((sum, page) => sum + page.entries.length, 0),
    }
  } catch (error) {
    throw new Error(`seed ${options.seed}: ${(error as Error).message}`, { cause: error })
  }
}
async function live(world: World): Promise<void> {
  const { operations, checkEvery = 300 } = world.options
  const seen = new Map<string, string>()
  for (let done = 0, checked = 0; done < operations; done += AT_ONCE) {
    await together(world, Array.from({ length: Math.min(AT_ONCE, operations - done) }, () => anyOperation(world)))
    if (done - checked < checkEvery) continue
    checkAlways(world, seen)
    checked = done
  }
  checkAlways(world, seen)
  await sweep(world)
  checkAlways(world, seen)
  checkSettled(world)
}
/** Runs these at the same time; throws what none of them should have met. */
async function together(world: World, operations: ((world: World) => Promise<unknown>)[]): Promise<void> {
  const failures: unknown[] = []
  for (const operation of operations) {
    world.scheduler.start(async () => {
      world.tick()
      // A person who is told that the hold is resolved goes home; an instance that died is dead.
      await operation(world).catch((error: unknown) => {
        if ((error as { code?: string }).code !== 'CREDIT_HOLD_RESOLVED' && !(error instanceof Crash)) failures.push(error)
      })
    })
  }
  await world.scheduler.settle()
  if (failures.length > 0) throw failures[0]
}
/** The timer that looks for decisions without an entry, while instances still die under it; and everyone asks once more for everything. */
async function sweep(world: World): Promise<void> {
  const every = [...world.decided.keys()]
  for (let round = 0; round < 6; round++) {
    const open = round === 0 ? every : every.filter((key) => !world.acknowledged.has(key))
    await together(world, open.map((key) => () => world.repost(key)))
  }
}

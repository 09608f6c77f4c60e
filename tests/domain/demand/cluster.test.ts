// Clusters of wishes: examples a reader can check, and what must hold for any wishes at all.
import fc from 'fast-check'
import { clustersOf, FEWEST_HOUSEHOLDS, firstWish, householdsIn } from '../../../cloudfunctions/demand/domain/cluster'
import { proposalOf } from '../../../cloudfunctions/demand/domain/proposal'
import { tellingsOf } from '../../../cloudfunctions/demand/domain/telling'
import { bucketOf, householdOf, wishesOf, type Wish, type WishedOrder } from '../../../cloudfunctions/demand/domain/wish'

const SATURDAY_9 = '2026-11-28T01:00:00.000Z'
const SATURDAY_10 = '2026-12-05T02:00:00.000Z'
const SUNDAY_15 = '2026-11-29T07:00:00.000Z'
const WEDNESDAY_19 = '2026-11-25T11:00:00.000Z'
let made = 0
function wish(household: string, more: Partial<Wish> = {}): Wish {
  const id = `o${String(++made).padStart(4, '0')}`
  return { id, at: '2026-11-20T01:00:00.000Z', household, gridId: 'g1', category: 'hobby', itemId: 'calligraphy', itemName: '书法', durationMinutes: 60, starts: [SATURDAY_9], listenerIds: [`p-${household}`], ...more }
}
const shown = (wishes: readonly Wish[]) => clustersOf(wishes).clusters.map(({ item, bucket, households, wishes: from }) => [item?.name ?? null, bucket && `${bucket.weekday} ${bucket.part}`, households, from.length])

test.each([
  [SATURDAY_9, 6, 'morning'], ['2026-11-28T03:59:00.000Z', 6, 'morning'], ['2026-11-28T04:00:00.000Z', 6, 'afternoon'], ['2026-11-28T10:00:00.000Z', 6, 'evening'],
  ['2026-11-28T16:00:00.000Z', 7, 'morning'], [SUNDAY_15, 7, 'afternoon'], [WEDNESDAY_19, 3, 'evening'],
])('%s lies on weekday %i in the %s, as China counts', (start, weekday, part) => {
  expect(bucketOf(start)).toEqual({ weekday, part })
})
test('the same address is one household, spaces or not; without an address each person is one', () => {
  expect(householdOf({ personId: 'a', address: '3 号楼 402' })).toBe(householdOf({ personId: 'b', address: '3号楼402' }))
  expect(householdOf({ personId: 'a', address: '' })).not.toBe(householdOf({ personId: 'b', address: '' }))
})
test('one resident is one household, whatever addresses the orders name', () => {
  const order = (at: number, personId: string, address: string): WishedOrder => ({
    _id: `o${at}`, placedAt: `2026-11-20T0${at}:00:00.000Z`, gridId: 'g1', resident: { personId, address }, item: { id: 'i', name: '书法', category: 'hobby', durationMinutes: 60 }, wishes: [SATURDAY_9], isAnyTime: false, watcherIds: [personId],
  })
  expect(householdsIn(wishesOf([order(3, 'a', '五号楼'), order(1, 'a', '三号楼'), order(2, 'a', '四号楼')]))).toBe(1)
  expect(householdsIn(wishesOf([order(1, 'a', '三号楼'), order(2, 'b', '三号楼'), order(3, 'c', '四号楼')]))).toBe(2)
})
describe('examples', () => {
  test('three households that name a Saturday morning are a cluster, whatever the hour and the week', () => {
    expect(shown([wish('a'), wish('b', { starts: [SATURDAY_10] }), wish('c')])).toEqual([['书法', '6 morning', 3, 3]])
  })
  test('two households are none, however often they ask', () => {
    expect(clustersOf([wish('a'), wish('a'), wish('a'), wish('b')])).toEqual({ clusters: [], scattered: 4 })
  })
  test('a household that asked twice counts once, and both orders are there', () => {
    expect(shown([wish('a'), wish('a'), wish('b'), wish('c')])).toEqual([['书法', '6 morning', 3, 4]])
  })
  test('three wishes of each household make one class, not three', () => {
    const starts = [SATURDAY_9, SUNDAY_15, WEDNESDAY_19]
    expect(shown([wish('a', { starts }), wish('b', { starts }), wish('c', { starts }), wish('d', { starts: [SUNDAY_15] })])).toEqual([['书法', '7 afternoon', 4, 4]])
  })
  test('who has time any day goes where the others are', () => {
    expect(shown([wish('a'), wish('b'), wish('c', { starts: [] })])).toEqual([['书法', '6 morning', 3, 3]])
    expect(shown([wish('a', { starts: [] }), wish('b', { starts: [] }), wish('c', { starts: [] })])).toEqual([['书法', null, 3, 3]])
  })
  test('services too small by themselves go together by category, never across categories', () => {
    const painting = { itemId: 'painting', itemName: '国画' }
    expect(shown([wish('a'), wish('b', painting), wish('c', painting), wish('d', { category: 'repair', itemId: 'lamp', itemName: '换灯' })])).toEqual([[null, '6 morning', 3, 3]])
  })
  test('the place is a grid only where two thirds of the households live in it', () => {
    const [most] = clustersOf([wish('a'), wish('b'), wish('c', { gridId: 'g2' })]).clusters
    const [all] = clustersOf([wish('a'), wish('b', { gridId: 'g3' }), wish('c', { gridId: 'g2' })]).clusters
    expect([most!.gridId, all!.gridId]).toEqual(['g1', null])
  })
  test('a cluster is recognised by who asked first, so that a later order leaves it the same', () => {
    const first = wish('a', { at: '2026-11-01T01:00:00.000Z' })
    const others = [wish('b'), wish('c')]
    expect(firstWish(clustersOf([...others, first]).clusters[0]!).id).toBe(firstWish(clustersOf([first, ...others, wish('d')]).clusters[0]!).id)
  })
})
describe('any wishes', () => {
  const ITEMS = [['calligraphy', 'hobby'], ['painting', 'hobby'], ['lamp', 'repair']] as const
  const any = fc.array(fc.record({
    household: fc.constantFrom(...'abcdefgh'), item: fc.constantFrom(...ITEMS), gridId: fc.constantFrom('g1', 'g2', 'g3'), listeners: fc.uniqueArray(fc.constantFrom('p1', 'p2', 'p3', 'p4', 'p5', 'p6'), { maxLength: 3 }),
    starts: fc.uniqueArray(fc.constantFrom(SATURDAY_9, SATURDAY_10, SUNDAY_15, WEDNESDAY_19), { maxLength: 3 }),
  }), { maxLength: 40 }).map((rows) => rows.map(({ household, item: [itemId, category], gridId, starts, listeners }, at): Wish => wish(household, { id: `w${at}`, itemId, itemName: itemId, category, gridId, starts, listenerIds: listeners })))

  test('the order of the input changes nothing', () => {
    fc.assert(fc.property(any.chain((wishes) => fc.tuple(fc.constant(wishes), fc.shuffledSubarray(wishes, { minLength: wishes.length }))), ([wishes, shuffled]) => {
      expect(clustersOf(shuffled)).toEqual(clustersOf(wishes))
    }), { numRuns: 300 })
  })
  test('each wish lies in one cluster or is scattered; no household counts twice; none is shown with fewer than three', () => {
    fc.assert(fc.property(any, (wishes) => {
      const { clusters, scattered } = clustersOf(wishes)
      const ids = clusters.flatMap((cluster) => cluster.wishes.map(({ id }) => id))
      expect(new Set(ids).size).toBe(ids.length)
      expect(ids.length + scattered).toBe(wishes.length)
      for (const cluster of clusters) {
        expect(cluster.households).toBe(new Set(cluster.wishes.map(({ household }) => household)).size)
        expect(cluster.households).toBeGreaterThanOrEqual(FEWEST_HOUSEHOLDS)
        for (const { starts, category } of cluster.wishes) {
          expect(category).toBe(cluster.category)
          if (cluster.bucket) expect(starts.length === 0 || starts.map(bucketOf).some(({ weekday, part }) => weekday === cluster.bucket!.weekday && part === cluster.bucket!.part)).toBe(true)
        }
      }
      expect(clusters.map(({ households }) => households)).toEqual(clusters.map(({ households }) => households).sort((a, b) => b - a))
    }), { numRuns: 500 })
  })
  test('what is left over could not have been a cluster', () => {
    fc.assert(fc.property(any, (wishes) => {
      const inside = new Set(clustersOf(wishes).clusters.flatMap((cluster) => cluster.wishes))
      const left = wishes.filter((one) => !inside.has(one))
      for (const { category, starts } of left) {
        for (const bucket of starts.map(bucketOf)) {
          const together = left.filter((other) => other.category === category && (other.starts.length === 0 || other.starts.map(bucketOf).some(({ weekday, part }) => weekday === bucket.weekday && part === bucket.part)))
          expect(householdsIn(together)).toBeLessThan(FEWEST_HOUSEHOLDS)
        }
      }
    }), { numRuns: 300 })
  })
  test('exactly the people of a cluster are told, each once', () => {
    fc.assert(fc.property(any, (wishes) => {
      for (const cluster of clustersOf(wishes).clusters) {
        const told = tellingsOf(proposalOf('dp_1', 'c1', cluster, SATURDAY_9)).map(({ personId }) => personId)
        expect(new Set(told).size).toBe(told.length)
        expect(new Set(told)).toEqual(new Set(cluster.wishes.flatMap(({ listenerIds }) => listenerIds)))
      }
    }), { numRuns: 300 })
  })
})

// A dozen seeded afternoons of the ladder on the real cloud; forty more in ladder-storm.long.test.ts.
import { ladderStorm } from '../support/ladder-storm'

test('十二个下午：有人拒、有人不理、有人抢着接，夜里不打扰，谁也不会被问第二遍', () => ladderStorm(Array.from({ length: 12 }, (_, at) => at + 1)))

// The long run of the ladder on the real cloud (npm run test:long), in four districts so that no store grows too large.
import { ladderStorm } from '../support/ladder-storm'

test.each([100, 200, 300, 400])('十个下午，从种子 %i 起', (first) => ladderStorm(Array.from({ length: 10 }, (_, at) => first + at)))

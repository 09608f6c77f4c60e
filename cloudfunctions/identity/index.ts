// The identity function: who is calling, and how hats are given and taken back.
import { identity } from '../../contract/identity'
import { serve } from '../_platform/serve'
import { joinCommunity } from './use-cases/join-community'
import { listUnits } from './use-cases/list-units'
import { readMe } from './use-cases/read-me'

const { me, units, joinCommunity: join } = identity
export const main = serve('identity', { me, units, joinCommunity: join }, { me: readMe, units: listUnits, joinCommunity })

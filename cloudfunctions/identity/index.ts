// The identity function: who is calling, and how hats are given and taken back.
import { identity } from '../../contract/identity'
import { serve } from '../_platform/serve'
import { handlers } from './handlers'

export const main = serve('identity', identity, handlers)

// The timers function: the clock's work, once a minute. No client can call it: its contract is empty.
import { serve } from '../_platform/serve'
import { runMinute } from './use-cases/run-minute'

export const main = serve('timers', {}, {}, runMinute)

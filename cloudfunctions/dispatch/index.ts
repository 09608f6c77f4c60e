// The dispatch function: the staff's side of the order loop.
import { dispatch } from '../../contract/dispatch'
import { serve } from '../_platform/serve'
import { BOARD, STEPS } from './staff-side'

export const main = serve('dispatch', dispatch, { ...BOARD, ...STEPS })

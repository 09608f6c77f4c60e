// Which use case answers which call of the resident side; staff call these for residents too.
import { cancelOrder } from './use-cases/cancel-order'
import { confirmOrder } from './use-cases/confirm-order'
import { listFreeStarts } from './use-cases/list-free-starts'
import { listMine } from './use-cases/list-mine'
import { nudgeOrder } from './use-cases/nudge-order'
import { placeOrder } from './use-cases/place-order'
import { rateOrder } from './use-cases/rate-order'
import { readOrder } from './use-cases/read-order'
import { readPlacingHints } from './use-cases/read-placing-hints'
import { rescheduleOrder } from './use-cases/reschedule-order'

export const RESIDENT_SIDE = { place: placeOrder, placingHints: readPlacingHints, mine: listMine, get: readOrder, cancel: cancelOrder, reschedule: rescheduleOrder, freeStarts: listFreeStarts, nudge: nudgeOrder, confirm: confirmOrder, rate: rateOrder }

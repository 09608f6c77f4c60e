// Which use case answers which call: what staff look at, and what they decide.
import { checkMove } from './use-cases/check-move'
import { climbLadder } from './use-cases/climb-ladder'
import { commitPlan } from './use-cases/commit-plan'
import { countLanes } from './use-cases/count-lanes'
import { decideReview } from './use-cases/decide-review'
import { listByPartner } from './use-cases/list-by-partner'
import { listCandidates } from './use-cases/list-candidates'
import { listReviews } from './use-cases/list-reviews'
import { markUnserved } from './use-cases/mark-unserved'
import { offerOrder } from './use-cases/offer-order'
import { planDay } from './use-cases/plan-day'
import { readBoard } from './use-cases/read-board'
import { readCallList } from './use-cases/read-call-list'
import { readProgress } from './use-cases/read-progress'
import { readSettings } from './use-cases/read-settings'
import { recallOffers } from './use-cases/recall-offers'
import { redispatchOrder } from './use-cases/redispatch-order'
import { refuseOrder } from './use-cases/refuse-order'
import { saveSettings } from './use-cases/save-settings'
import { stopLadder } from './use-cases/stop-ladder'

export const BOARD = { counts: countLanes, board: readBoard, byPartner: listByPartner, candidates: listCandidates, reviews: listReviews, settings: readSettings, callList: readCallList, plan: planDay, checkMove, planProgress: readProgress }
export const STEPS = { climb: climbLadder, stopLadder, saveSettings, offer: offerOrder, commitPlan, recall: recallOffers, redispatch: redispatchOrder, refuse: refuseOrder, markUnserved, decideReview }

// The part of the product that the simulation of the ladder runs: exactly what a bundle of it, sound or with a seeded bug, gives.
export { answeredBefore, applied } from '../../../cloudfunctions/orders/domain/apply'
export { replaceWorker, reportAbsence } from '../../../cloudfunctions/orders/domain/assignment'
export { climbByClock, climbByStaff, stopLadder } from '../../../cloudfunctions/orders/domain/ladder'
export { acceptOffer, declineOffer, expireOffers, offerTo, recallOffers, recallPartner } from '../../../cloudfunctions/orders/domain/offers'
export { placedOrder } from '../../../cloudfunctions/orders/domain/place'
export { cancelOrder, nudgeOrder, rescheduleOrder } from '../../../cloudfunctions/orders/domain/schedule'
export { daysOf, isFree, withoutOrder } from '../../../cloudfunctions/orders/domain/slots'
export { alarmStaff, markUnserved, redispatchOrder, refuseOrder } from '../../../cloudfunctions/orders/domain/triage'

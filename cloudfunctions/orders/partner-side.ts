// Which use case answers which call of the partner's side.
import { acceptOffer } from './use-cases/accept-offer'
import { declineOffer } from './use-cases/decline-offer'
import { deliverService } from './use-cases/deliver-service'
import { listPartnerTasks } from './use-cases/list-partner-tasks'
import { listWorkerTimes } from './use-cases/list-worker-times'
import { readCalendar } from './use-cases/read-calendar'
import { recordPayment } from './use-cases/record-payment'
import { replaceWorker } from './use-cases/replace-worker'
import { reportAbsence } from './use-cases/report-absence'
import { revealPhone } from './use-cases/reveal-phone'
import { startService } from './use-cases/start-service'

export const PARTNER_SIDE = { partnerTasks: listPartnerTasks, partnerCalendar: readCalendar, accept: acceptOffer, decline: declineOffer, start: startService, deliver: deliverService, workerTimes: listWorkerTimes, replaceWorker, reportAbsence, recordPayment, revealPhone }

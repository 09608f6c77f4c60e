// The partnership function: a partner's life after its admission.
import { partnership } from '../../contract/partnership'
import { serve } from '../_platform/serve'
import { changeStatus } from './use-cases/change-status'
import { cancelExitOf, finishExitOf, readExit, requestExitOf, settleExitOf } from './use-cases/leave'
import { listPartners } from './use-cases/list-partners'
import { readPartner } from './use-cases/read-partner'
import { decideDocumentOf, submitDocument } from './use-cases/renew-document'
import { reviewFigures, saveReview } from './use-cases/review-year'

export const main = serve('partnership', partnership, {
  list: listPartners, partner: readPartner, changeStatus, submitDocument, decideDocument: decideDocumentOf, reviewFigures, saveReview,
  exit: readExit, requestExit: requestExitOf, settleExit: settleExitOf, cancelExit: cancelExitOf, finishExit: finishExitOf,
})

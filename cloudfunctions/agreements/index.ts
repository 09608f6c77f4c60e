// The agreements function: what a partner and its community have agreed on, or are about to.
import { agreements } from '../../contract/agreements'
import { serve } from '../_platform/serve'
import { endAgreement } from './use-cases/end-agreement'
import { commentAgreement, discardAgreement, proposeAgreement, reopenAgreement, saveAgreement } from './use-cases/negotiate'
import { getAgreement, listAgreements } from './use-cases/read-agreements'
import { signAgreement } from './use-cases/sign-agreement'
import { startAgreement } from './use-cases/start-agreement'

export const main = serve('agreements', agreements, {
  list: listAgreements, get: getAgreement, start: startAgreement, save: saveAgreement, comment: commentAgreement, propose: proposeAgreement, reopen: reopenAgreement,
  sign: signAgreement, discard: discardAgreement, end: endAgreement,
})

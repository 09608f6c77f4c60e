// The credit ledger's function. Nothing here moves minutes except through posting.ts.
import { credits } from '../../contract/credits'
import { serve } from '../_platform/serve'
import { approveDeclared, declareMinutes } from './use-cases/declare-minutes'
import { decideDispute, disputeLine, listDisputes } from './use-cases/dispute-line'
import { listAccounts } from './use-cases/list-accounts'
import { readAccount } from './use-cases/read-account'
import { donate } from './use-cases/donate'
import { decideProposal, listProposals, proposeOpening, proposeResource, proposeWriteOff } from './use-cases/propose-settlement'
import { publicSheet } from './use-cases/public-sheet'
import { exportCsv, readStatement } from './use-cases/read-statement'
import { reverseEntry } from './use-cases/reverse-entry'

export const main = serve('credits', credits, {
  account: readAccount, statement: readStatement, exportCsv, disputeLine, disputes: listDisputes, decideDispute, accounts: listAccounts, declareMinutes, approveDeclared,
  proposeResource, proposeWriteOff, proposeOpening, decideProposal, donate, proposals: listProposals, reverse: reverseEntry, publicSheet,
})

// The community fund's function. Nothing here moves money except through append.ts.
import { funds } from '../../contract/funds'
import { serve } from '../_platform/serve'
import { listLines, listSpendings, publicFund } from './use-cases/read-fund'
import { recordIncome } from './use-cases/record-income'
import { reverseLine } from './use-cases/reverse-line'
import { decideSpending, proposeSpending } from './use-cases/spend'

export const main = serve('funds', funds, { lines: listLines, spendings: listSpendings, recordIncome, proposeSpending, decideSpending, reverseLine, publicFund })

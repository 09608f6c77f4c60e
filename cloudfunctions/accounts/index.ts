// The accounts function: what a person may ask for about everything that is held on them.
import { accounts } from '../../contract/accounts'
import { serve } from '../_platform/serve'
import { deleteAccount } from './use-cases/delete-account'
import { forgetResident } from './use-cases/forget-resident'

export const main = serve('accounts', accounts, { deleteAccount, forgetResident })

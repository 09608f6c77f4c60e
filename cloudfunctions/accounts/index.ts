// The accounts function: what a person may ask for about everything that is held on them.
import { accounts } from '../../contract/accounts'
import { serve } from '../_platform/serve'
import { deleteAccount } from './use-cases/delete-account'
import { forgetResident } from './use-cases/forget-resident'
import { removeHat } from './use-cases/remove-hat'

export const main = serve('accounts', accounts, { removeHat, deleteAccount, forgetResident })

// Every function's contract by the function's name: what the client's call is typed by and the permission matrix is made from.
import { accounts } from './accounts'
import { admission } from './admission'
import { agreements } from './agreements'
import { catalog } from './catalog'
import { credits } from './credits'
import { demand } from './demand'
import { dispatch } from './dispatch'
import { files } from './files'
import { funds } from './funds'
import { identity } from './identity'
import { messages } from './messages'
import { orders } from './orders'
import { partners } from './partners'
import { venues } from './venues'
import { partnership } from './partnership'
import { wechat } from './wechat'

export const CONTRACTS = { accounts, admission, agreements, catalog, credits, demand, dispatch, files, funds, identity, messages, orders, partners, partnership, venues, wechat } as const
export type AllContracts = typeof CONTRACTS

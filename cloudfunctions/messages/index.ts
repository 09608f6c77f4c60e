// The inbox, and the consents that let WeChat echo it.
import { messages } from '../../contract/messages'
import { serve } from '../_platform/serve'
import { countUnread } from './use-cases/count-unread'
import { grantConsents } from './use-cases/grant-consents'
import { markRead } from './use-cases/mark-read'
import { readInbox } from './use-cases/read-inbox'

export const main = serve('messages', messages, { inbox: readInbox, unread: countUnread, markRead, grantConsents })

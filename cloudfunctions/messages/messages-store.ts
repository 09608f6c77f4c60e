// The in-app inbox. A row's id comes from the event and the person, so a message is delivered at most once however often it is tried (I33).
import { collection } from '../_platform/db'

export interface MessageDoc { _id: string; personId: string; kind: string; title: string; body: string; page: string; at: string; readAt: string | null }
export const messages = collection<MessageDoc>({ name: 'messages', indexes: [['personId', 'at', '_id'], ['personId', 'readAt']] })

// Pictures and their owners: a file id from a client means nothing until it stands here under that client's name (PLATFORM §1.14).
import { collection } from '../_platform/db'

export interface PictureDoc { _id: string; fileId: string; ownerId: string; check: 'waiting' | 'pass' | 'risky'; traceId: string; createdAt: string }
export const pictures = collection<PictureDoc>({ name: 'pictures', indexes: [['traceId'], ['ownerId', 'createdAt']], uniques: [{ name: 'fileId_1', keys: ['fileId'] }] })

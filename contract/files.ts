// Pictures a person uploads: registered to their owner, hidden until the platform's check has passed them (A17).
import * as z from 'zod/mini'
import { endpoint, Id } from './kernel'

export const files = {
  /** For everyone who is a person here; an applicant may wear no hat yet. After the upload: ties the stored file to its owner and asks for the check. */
  register: endpoint({ kind: 'write', allow: 'anyone', input: z.strictObject({ fileId: z.string().check(z.regex(/^cloud:\/\/[^\s$]{1,300}$/)) }), output: z.object({ pictureId: Id }), errors: ['TEXT_CHECK_UNAVAILABLE', 'PICTURE_NOT_YOURS'], perMinute: 30 }),
} as const

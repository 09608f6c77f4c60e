// Asks for the check of a stored picture; the verdict comes within 30 minutes as an event (settle-picture.ts).
import { fail } from '../../_platform/errors'
import type { Call } from '../../_platform/serve'
import { temporaryUrls } from '../../_platform/storage'
import { codeOf, logCode, openapi } from '../open-interfaces'

const IMAGE = 2
const SCENE = 2
const VERSION = 2

export async function checkPicture(_call: Call, { openid, fileId }: { openid: string; fileId: string }) {
  const mediaUrl = (await temporaryUrls([fileId])).get(fileId)
  if (!mediaUrl) fail('PICTURE_NOT_YOURS')
  try {
    const { traceId } = await openapi.security.mediaCheckAsync({ openid, scene: SCENE, version: VERSION, mediaType: IMAGE, mediaUrl })
    if (traceId) return { traceId }
    logCode('checkPicture', 'NO_TRACE')
  } catch (error) {
    logCode('checkPicture', codeOf(error))
  }
  return fail('TEXT_CHECK_UNAVAILABLE')
}

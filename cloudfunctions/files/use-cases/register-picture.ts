// Ties an uploaded file to the person who registers it first, and asks for the platform's check. Hidden from everyone until it has passed (A17);
// one that the check never decides stays hidden for good, and its owner takes another.
import { environment } from '../../_platform/cloud'
import { isDuplicate } from '../../_platform/db'
import { fail } from '../../_platform/errors'
import { callFunction } from '../../_platform/functions'
import { idFrom } from '../../_platform/ids'
import { must, type Call } from '../../_platform/serve'
import { isUpload } from '../domain/file-id'
import { pictures, type PictureDoc } from '../pictures-store'
import { keepPicture, settle } from '../verdicts'

/** Idempotent by the file. PICTURE_NOT_YOURS for what is no upload, does not exist or is someone else's; nothing is written while the check is down. */
export async function registerPicture({ person, openid, now }: Call, { fileId }: { fileId: string }) {
  if (!person) fail('PERMISSION_DENIED')
  if (!isUpload(fileId, environment())) fail('PICTURE_NOT_YOURS')
  const _id = idFrom('pic', fileId)
  const known = await pictures.get(_id)
  if (known) {
    const own = ownedBy(person._id, known)
    // The call before this one may have died between writing the picture and looking for its verdict.
    if (known.check === 'waiting') await settle(known)
    return own
  }
  const { traceId } = await callFunction('wechat', 'checkPicture', { openid, fileId })
  const picture: PictureDoc = { _id, fileId, ownerId: person._id, check: 'waiting', traceId, createdAt: now }
  try {
    await keepPicture(picture)
    return { pictureId: _id }
  } catch (error) {
    if (!isDuplicate(error)) throw error
    return ownedBy(person._id, must(await pictures.get(_id)))
  }
}
function ownedBy(personId: string, { _id, ownerId }: PictureDoc): { pictureId: string } {
  return ownerId === personId ? { pictureId: _id } : fail('PICTURE_NOT_YOURS')
}

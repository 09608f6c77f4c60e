// What other features may ask of pictures. A picture's id is worth something only in its owner's hands, and its address only once it has passed.
import { command } from '../_platform/db'
import { fail } from '../_platform/errors'
import { deleteFiles, temporaryUrls } from '../_platform/storage'
import { pictures } from './pictures-store'
import { verdicts } from './verdicts-store'

export { keepVerdict } from './verdicts'
const MOST_PICTURES = 100

/** Refuses PICTURE_NOT_YOURS unless every picture is this person's. One read, none for an empty list. */
export async function ownedPictures(ids: readonly string[], personId: string): Promise<void> {
  if (ids.length === 0) return
  const wanted = [...new Set(ids)]
  const own = await pictures.find({ _id: command.in(wanted), ownerId: personId }, { limit: MOST_PICTURES, fields: { _id: true } })
  if (own.length !== wanted.length) fail('PICTURE_NOT_YOURS')
}
/** Those that have passed the check, in the given order, with addresses that open for an hour. The caller has made sure that the viewer may see them. */
export async function viewPictures(ids: readonly string[]): Promise<{ id: string; url: string }[]> {
  if (ids.length === 0) return []
  const passed = await pictures.find({ _id: command.in([...new Set(ids)]), check: 'pass' }, { limit: MOST_PICTURES })
  if (passed.length === 0) return []
  const urls = await temporaryUrls(passed.map(({ fileId }) => fileId))
  const byId = new Map(passed.map(({ _id, fileId }) => [_id, urls.get(fileId)]))
  return ids.flatMap((id) => {
    const url = byId.get(id)
    return url ? [{ id, url }] : []
  })
}
/** For the clock: verdicts on pictures that nobody registered. @returns how many went */
export function forgetVerdictsBefore(at: string): Promise<number> {
  return verdicts.removeAll({ at: command.lt(at) })
}
/** Deletes the person's pictures, files first, so that a run cut short leaves nothing behind that is no longer found (I30). */
export async function forgetPerson(personId: string): Promise<void> {
  for (;;) {
    const own = await pictures.find({ ownerId: personId }, { limit: MOST_PICTURES })
    if (own.length === 0) return
    await deleteFiles(own.map(({ fileId }) => fileId))
    await pictures.removeAll({ _id: command.in(own.map(({ _id }) => _id)) })
  }
}

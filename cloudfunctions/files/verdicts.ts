// A picture meets its verdict whichever comes first: the event writes the verdict, then looks for the picture; the registration
// writes the picture with its trace, then looks for the verdict. One of the two always sees the other.
import { isDuplicate } from '../_platform/db'
import { idFrom } from '../_platform/ids'
import { pictures, type PictureDoc } from './pictures-store'
import { verdicts, type VerdictDoc } from './verdicts-store'

const verdictId = (traceId: string) => idFrom('v', traceId)

/** The event's side. The same verdict again changes nothing; a second, different one for the same trace is ignored. */
export async function keepVerdict(traceId: string, check: VerdictDoc['check'], at: string): Promise<void> {
  await verdicts.add({ _id: verdictId(traceId), check, at }).catch((error: unknown) => {
    if (!isDuplicate(error)) throw error
  })
  const [picture] = await pictures.find({ traceId }, { limit: 1 })
  if (picture) await settle(picture)
}
/** The registration's side. A picture that is there already throws (see `isDuplicate`). */
export async function keepPicture(picture: PictureDoc): Promise<void> {
  await pictures.add(picture)
  await settle(picture)
}
/** Lets the picture's verdict count, if there is one by now. */
export async function settle({ _id, traceId }: PictureDoc): Promise<void> {
  const verdict = await verdicts.get(verdictId(traceId))
  if (verdict) await pictures.updateIf(_id, { check: 'waiting', traceId }, { check: verdict.check })
}

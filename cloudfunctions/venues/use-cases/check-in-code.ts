// The code for the door: as letters and as the mini program code that opens the check-in page (its scene is the code, PLATFORM §4).
import { log, placeOf } from '../../_platform/log'
import { callFunction } from '../../_platform/functions'
import { newSignCode } from '../../_platform/ids'
import { once } from '../../_platform/once'
import type { PersonCall } from '../../_platform/serve'
import { staffVenue } from '../access'
import { venues } from '../venues-store'

export async function readCheckInCode(call: PersonCall, { venueId }: { venueId: string }) {
  const { name, checkInCode } = await staffVenue(call, venueId)
  return { venueId, name, code: checkInCode, picture: await pictureOf(checkInCode) }
}
/** The letters work without the picture: an outage of the platform must not close the door. */
async function pictureOf(code: string): Promise<string | null> {
  try {
    return (await callFunction('wechat', 'pageCode', { scene: code, page: 'packages/partner/check-in/index' })).picture
  } catch (error) {
    log({ requestId: '-', function: 'venues', action: 'pageCode', outcome: 'PAGE_CODE_UNAVAILABLE', stack: placeOf(error) })
    return null
  }
}
export async function renewCheckInCode(call: PersonCall, { venueId }: { venueId: string }) {
  await staffVenue(call, venueId)
  const code = newSignCode()
  return once(call, async (tx) => {
    await tx.update(venues, venueId, { checkInCode: code })
    return { venueId, code }
  })
}

// The mini program code of a page, for a sign on a wall. The page need not be published yet: the sign may be printed before.
import { fail } from '../../_platform/errors'
import type { Call } from '../../_platform/serve'
import { codeOf, logCode, openapi } from '../open-interfaces'

export async function makePageCode(_call: Call, { scene, page }: { scene: string; page: string }) {
  try {
    const { buffer } = await openapi.wxacode.getUnlimited({ scene, page, checkPath: false })
    if (buffer?.length) return { picture: Buffer.from(buffer).toString('base64') }
    logCode('pageCode', 'NO_PICTURE')
  } catch (error) {
    logCode('pageCode', codeOf(error))
  }
  return fail('PAGE_CODE_UNAVAILABLE')
}

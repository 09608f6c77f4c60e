// The phone number behind a code that the person gave by tapping: valid once, for five minutes. Only numbers of the mainland fit our forms.
import { fail } from '../../_platform/errors'
import type { Call } from '../../_platform/serve'
import { codeOf, logCode, openapi } from '../open-interfaces'

export async function readPhone(_call: Call, { code }: { code: string }) {
  try {
    const { phoneInfo } = await openapi.phonenumber.getPhoneNumber({ code })
    const phone = phoneInfo?.purePhoneNumber ?? ''
    if (/^1\d{10}$/.test(phone) && phoneInfo?.countryCode === '86') return { phone }
    logCode('phoneOf', 'NOT_MAINLAND')
  } catch (error) {
    logCode('phoneOf', codeOf(error))
  }
  return fail('PHONE_CODE_INVALID')
}

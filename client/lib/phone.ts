import Taro from '@tarojs/taro'

/** Dials; the platform asks the person first. A call not made is no error. */
export async function callPhone(phoneNumber: string): Promise<void> {
  if (process.env.TARO_ENV === 'h5') {
    window.location.href = `tel:${phoneNumber}`
    return
  }
  await Taro.makePhoneCall({ phoneNumber }).catch(() => undefined)
}

// WeChat's open interfaces, for our other functions; and its events.
import { wechat } from '../../contract/wechat'
import { serve } from '../_platform/serve'
import { checkPicture } from './use-cases/check-picture'
import { checkTexts } from './use-cases/check-texts'
import { makePageCode } from './use-cases/make-page-code'
import { pushMessages } from './use-cases/push-messages'
import { readPhone } from './use-cases/read-phone'
import { settlePicture } from './use-cases/settle-picture'

export const main = serve('wechat', wechat, { checkTexts, push: pushMessages, phoneOf: readPhone, checkPicture, pageCode: makePageCode }, settlePicture)

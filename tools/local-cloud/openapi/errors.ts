// The documented refusals of the open interfaces, by interface and code: what a test may choose with OpenApis.fail.
const EVERYWHERE: Record<number, string> = { [-1]: 'system error', 40001: 'invalid credential', 45009: 'reach max api daily quota limit', 48001: 'api unauthorized' }
const OWN: Record<string, Record<number, string>> = {
  'subscribeMessage.send': {
    40003: 'invalid openid', 40037: 'invalid template_id', 43101: 'user refuse to accept the msg', 43107: 'service block', 43108: 'concurrent subscribe message to one user',
    45168: 'hit sensitive word', 47003: 'argument invalid', 41030: 'invalid page',
  },
  'security.msgSecCheck': { 40129: 'invalid parameters', 43104: 'appid and openid do not match', 44991: 'content too long', 61010: 'code is expired: the user was not active within 2 hours' },
  'security.mediaCheckAsync': { 40129: 'invalid parameters', 43104: 'appid and openid do not match', 44991: 'reach minute quota limit', 61010: 'code is expired: the user was not active within 2 hours' },
  'phonenumber.getPhoneNumber': { 40029: 'invalid code', 40013: 'invalid appid' },
  'wxacode.getUnlimited': { 41030: 'invalid page', 40169: 'invalid length for scene', 45029: 'qrcode count out of limit' },
}
/** @returns the answer of the interface; throws when the code is documented nowhere, for then the test would prove nothing */
export function documentedError(api: string, errcode: number): { errcode: number; errmsg: string } {
  const errmsg = OWN[api]?.[errcode] ?? EVERYWHERE[errcode]
  if (!errmsg) throw new Error(`${api} has no documented error ${errcode}`)
  return { errcode, errmsg }
}

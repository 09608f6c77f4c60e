// The fields of a subscription message are typed by their key's letters and refused when they break their limits (47003, PLATFORM §3).
// Whatever the value, what leaves here fits; a value that cannot be made to fit reads as the field's neutral word.
const THING_UNKNOWN = '详情请打开小程序查看'
const CHINA_OFFSET_MS = 8 * 3_600_000

/** @param key e.g. `thing1`; @param value text, an ISO instant for `time`, money in 元 for `amount`. Null when the type has no neutral word. */
export function fitted(key: string, value: string): string | null {
  const text = value.replace(/\s+/g, ' ').trim()
  switch (key.replace(/\d+$/, '')) {
    case 'thing': return cut(text, 20) || THING_UNKNOWN
    case 'name': return cut(text.replace(/[^\p{Script=Han}A-Za-z·]/gu, ''), 10) || '微信用户'
    case 'phrase': return [...text.replace(/[^\p{Script=Han}]/gu, '')].slice(0, 5).join('') || '请查看'
    case 'character_string': return cutPlain(text.replace(/[^\x21-\x7e]/g, ''), 32) || '-'
    case 'number': return /^\d{1,32}(\.\d+)?$/.test(text) ? cutPlain(text, 32) : null
    case 'time': return chinaTime(text)
    case 'amount': return /^\d{1,10}(\.\d{1,2})?$/.test(text) ? `¥${text}` : null
    default: return null
  }
}
/** `2026年1月2日 15:01` in China. */
function chinaTime(instant: string): string | null {
  const at = new Date(Date.parse(instant) + CHINA_OFFSET_MS)
  if (Number.isNaN(at.getTime())) return null
  const two = (part: number) => String(part).padStart(2, '0')
  return `${at.getUTCFullYear()}年${at.getUTCMonth() + 1}月${at.getUTCDate()}日 ${two(at.getUTCHours())}:${two(at.getUTCMinutes())}`
}
function cutPlain(text: string, most: number): string {
  return text.slice(0, most)
}
/** Cuts by UTF-16 length without splitting a character; a cut text ends in an ellipsis. */
function cut(text: string, most: number): string {
  if (text.length <= most) return text
  let kept = ''
  for (const character of text) {
    if (kept.length + character.length > most - 1) break
    kept += character
  }
  return `${kept}…`
}

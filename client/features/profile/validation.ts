// What is wrong with a field of one's own data, as a sentence; undefined when nothing is. The server checks again. Pure.

export function phoneError(phone: string): string | undefined {
  return phone === '' || /^1\d{10}$/.test(phone) ? undefined : '手机号是 11 位数字'
}
export function nameError(name: string): string | undefined {
  return name.trim() ? undefined : '请填姓名'
}
export function addressError(address: string): string | undefined {
  return address.trim() ? undefined : '请填住址，伙伴上门要用'
}
/** The code of an invitation, without the spaces and line breaks that copying brings. */
export function inviteToken(text: string): string | null {
  const token = text.replace(/\s/g, '')
  return /^[A-Za-z0-9_-]{16,64}$/.test(token) ? token : null
}

// What the typed fields of a subscription message take, by the letters of the field's name (PLATFORM §3).
const DATE = /^\d{4}年\d{1,2}月\d{1,2}日( \d{2}:\d{2})?$/
const RULES: Record<string, (value: string) => boolean> = {
  thing: (value) => value.length <= 20,
  name: (value) => value.length <= 10,
  phrase: (value) => /^\p{Script=Han}{1,5}$/u.test(value),
  character_string: (value) => value.length <= 32 && !/\p{Script=Han}/u.test(value),
  number: (value) => /^[\d.]{1,32}$/.test(value),
  letter: (value) => /^[A-Za-z]{1,32}$/.test(value),
  date: (value) => DATE.test(value),
  time: (value) => DATE.test(value) || /^\d{2}:\d{2}$/.test(value),
  amount: (value) => /^[¥$]?\d{1,10}(\.\d{1,2})?元?$/.test(value),
  phone_number: (value) => /^[\d+*-]{1,17}$/.test(value),
}
/** @param field e.g. `thing1`; its letters name the rule. An empty value is refused for every field. */
export function isFieldValid(field: string, value: unknown): boolean {
  const rule = RULES[field.replace(/\d+$/, '')]
  return !!rule && value !== undefined && value !== null && value !== '' && rule(String(value))
}

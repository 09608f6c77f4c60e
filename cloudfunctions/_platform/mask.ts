// What a viewer may read of a phone number: enough to recognise it, not enough to call it (PLATFORM §4).
/** `100******77`; null stays null. */
export function maskPhone(phone: string): string
export function maskPhone(phone: string | null): string | null
export function maskPhone(phone: string | null): string | null {
  return phone && `${phone.slice(0, 3)}******${phone.slice(-2)}`
}

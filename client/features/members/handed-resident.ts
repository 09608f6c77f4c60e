// The resident an order is being placed for, handed from page to page in memory: a name or an address never stands in a page's address.
import type { Resident } from './api'

let handed: Resident | undefined
export function handResident(resident: Resident): void {
  handed = resident
}
/** @returns undefined after a reload, or when another resident was handed over; then the page asks again */
export function handedResident(id: string | undefined): Resident | undefined {
  return handed && handed.id === id ? handed : undefined
}

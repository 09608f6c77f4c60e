// How a person begins and changes. The id is made from the openid, so two joins at the same time meet in one document.
import { idFrom } from '../_platform/ids'
import type { HatDoc, PersonDoc } from '../_platform/people'

/** @param life 0 at first, one more after each account that was deleted */
export function idOfOpenid(openid: string, life: number): string {
  return life === 0 ? idFrom('p', openid) : idFrom('p', openid, String(life))
}
/** Someone we know nothing of yet. @param openid null for an elder without a phone */
export function newPerson(_id: string, openid: string | null, now: string): PersonDoc {
  return { _id, openid, name: '', phone: null, communityId: null, gridId: null, address: '', hats: [], eligibilities: [], consents: {}, createdAt: now, version: 0 }
}
/** What the hat is worn for: a resident acted for, a partner worked for, or a unit. */
export function objectOf({ unitId, partnerId, residentId }: HatDoc): string {
  return residentId ?? partnerId ?? unitId
}
function isSameHat(a: HatDoc, b: HatDoc): boolean {
  return a.hat === b.hat && objectOf(a) === objectOf(b)
}
/** A person wears each hat once: the same hat again takes the place of the old one (a worker becomes owner). */
export function withHat(hats: readonly HatDoc[], hat: HatDoc): HatDoc[] {
  return [...withoutHat(hats, hat), hat]
}
export function withoutHat(hats: readonly HatDoc[], hat: HatDoc): HatDoc[] {
  return hats.filter((worn) => !isSameHat(worn, hat))
}

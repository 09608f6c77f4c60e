// Seeded bugs of the ladder and of asking: one place of the product's source, changed while it is bundled. Each must be caught.
import type { Mutation } from './load-product'

const ladder = (find: string, replace: string): Mutation => ({ file: 'ladder.ts', find, replace })
const offers = (find: string, replace: string): Mutation => ({ file: 'offers.ts', find, replace })
export const MUTANTS: Record<string, Mutation> = {
  'asks again who has said no': ladder("offers.filter(({ status }) => status !== 'lost' && status !== 'absent')", "offers.filter(({ status }) => status === 'open')"),
  'begins an urgent order with one': ladder("order.isUrgent ? 'three' : 'one'", "'one'"),
  'asks the same rung twice': ladder('(WIDTH[current] < MOST_ASKED ? 1 : 0)', '0'),
  'asks the neighbours with everybody else': ladder("(rung === 'neighbours' ? neighbours : community)", "(rung === 'community' ? [...community, ...neighbours] : community)"),
  'asks the neighbours although somebody fits only now': ladder('(WIDTH[current] < MOST_ASKED ? 1 : 0)', '1'),
  'asks four on the second rung': ladder('three: 3,', 'three: 4,'),
  'does not look which rung the page showed': ladder("fail('LADDER_MOVED')", 'void 0'),
  'asks at night': ladder('return !isUrgent && isQuiet(now)', 'return false'),
  'lets answers run out at night': ladder('afterWaking(now, MINUTES[rung])', 'later(now, MINUTES[rung])'),
  'does not wait for the answers of a rung': ladder("status === 'placed' && ladder?.state === 'climbing' && ladder.nextAt !== null && ladder.nextAt <= now", "(status === 'placed' || status === 'offering') && ladder?.state === 'climbing'"),
  'climbs a ladder that was stopped': ladder("status === 'placed' && ladder?.state === 'climbing' && ladder.nextAt !== null && ladder.nextAt <= now", "status === 'placed' && !!ladder && ladder.state !== 'ended'"),
  'never ends': ladder("state: 'ended', rung: order.ladder?.rung ?? null, nextAt: null", "state: 'climbing', rung: null, nextAt: later(order.updatedAt, 1)"),
  'begins the night at ten': { file: 'clocks.ts', find: 'fromMinute: 21 * HOUR', replace: 'fromMinute: 22 * HOUR' },
  'counts the night as answer time': { file: 'quiet-hours.ts', find: 'if (end < evening) return end', replace: 'return end' },
  'forgets when the next rung is due': { file: 'ladder-state.ts', find: 'ladder.nextAt ?? (isUrgent ? at : wakingAt(at))', replace: 'ladder.nextAt' },
  'keeps the ladder of an order that is accepted': { file: 'ladder-state.ts', find: "if (!ladder || (status !== 'placed' && status !== 'offering')) return null", replace: 'if (!ladder) return null' },
  'looks at a waiting ladder never': { file: 'index-keys.ts', find: 'return earliest([alarmAt, order.ladder?.nextAt])', replace: 'return alarmAt' },
  'opens an offer again': offers("offer.status === 'open' && offer.expiresAt > now", 'offer.expiresAt > now'),
  'takes an accept after its hour': offers('return offer && isOpen(offer, now) ? offer', "return offer && offer.status === 'open' ? offer"),
  'leaves the others open after an accept': offers("closedOffers(order, 'lost', now).map(", 'settled(order, now).map('),
  'keeps the slot of who hands the work over': { file: 'assignment.ts', find: 'fromWorkerId: workerId, release: assignment, take: assignment', replace: 'take: assignment' },
  'keeps the slot of a visit to nobody': { file: 'assignment.ts', find: 'slots: { workerId, partnerId, release: assignment },\n    notices: [\n      { to: \'staff\'', replace: 'notices: [\n      { to: \'staff\'' },
  'keeps the credit of a visit to nobody': { file: 'assignment.ts', find: 'credit: creditAtReturn(order), ', replace: '' },
  'has no memory of requests': { file: 'apply.ts', find: 'if (!event) return null', replace: 'return null' },
}

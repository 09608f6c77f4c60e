// What other features may ask of demand: the clock its count and its proposals, leaving what to forget.
import { proposalsHearing, demandProposals } from './proposals-store'

export { countChangedDays } from './count-days'
export { sweepProposals } from './sweep-proposals'

/** Nobody who has left is told anything any more (I30). Can be done twice. */
export async function forgetPerson(personId: string): Promise<void> {
  for (const { _id, version, listeners } of await proposalsHearing(personId)) {
    await demandProposals.updateIf(_id, { version }, { listeners: listeners.filter((one) => one.personId !== personId), version: version + 1 })
  }
}

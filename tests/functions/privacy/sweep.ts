// Every read endpoint of the contract, asked by everybody with everything: the inputs are made from the schemas and the ids in the
// store, so a new endpoint is swept without a word here.
import * as z from 'zod/mini'
import { CONTRACTS } from '../../../contract/all'
import type { Contract, Endpoint } from '../../../contract/kernel'
import type { World } from '../../support/world'

export interface Read { fn: string; action: string; inputs: object[] }
interface Field { enum?: string[]; type?: string; minimum?: number }
/** Wide enough for every order of a story, small enough for a test. */
const MOST_INPUTS = 24

export function readsOf(world: Pick<World, 'read' | 'now'>): Read[] {
  return Object.entries(CONTRACTS as Record<string, Contract>).flatMap(([fn, contract]) =>
    Object.entries(contract).filter(([, { kind, source }]) => kind === 'read' && (source ?? ['client']).includes('client')).map(([action, endpoint]) => ({ fn, action, inputs: inputsOf(world, endpoint) })))
}
function inputsOf(world: Pick<World, 'read' | 'now'>, { input }: Endpoint): object[] {
  const schema = z.toJSONSchema(input, { io: 'input' }) as { properties?: Record<string, Field>; required?: string[] }
  const isAsked = ([name]: [string, Field]) => (schema.required ?? []).includes(name) || name.endsWith('Id')
  return Object.entries(schema.properties ?? {}).filter(isAsked).reduce<object[]>((inputs, [name, field]) => {
    const values = valuesOf(world, name, field)
    const optional = (schema.required ?? []).includes(name) ? [] : inputs
    return [...optional, ...inputs.flatMap((one) => values.map((value) => ({ ...one, [name]: value })))].slice(0, MOST_INPUTS)
  }, [{}])
}
function valuesOf(world: Pick<World, 'read' | 'now'>, name: string, field: Field): unknown[] {
  if (field.enum) return field.enum
  if (name === 'month') return [world.now().slice(0, 7)]
  if (name === 'quarter') return [`${world.now().slice(0, 4)}-Q${Math.ceil(Number(world.now().slice(5, 7)) / 3)}`]
  if (name === 'token') return ['no-such-invitation-token']
  if (field.type === 'integer' || field.type === 'number') return [Math.max(field.minimum ?? 1, 7)]
  if (!name.endsWith('Id') && name !== 'id') return [world.now().slice(0, 10)]
  return idsOf(world, name)
}
/** orderId → all orders; unitId, communityId → all communities; a name without a collection is asked with ids of people and partners. */
function idsOf({ read }: Pick<World, 'read'>, name: string): string[] {
  const ids = (collection: string) => read(collection).map(({ _id }) => String(_id))
  if (name === 'communityId' || name === 'unitId') return ids('units').filter((id) => id.split('-').length === 3)
  if (name === 'residentId' || name === 'personId') return ids('people').filter((id) => id.includes('resident') || id.includes('elder'))
  const collection = `${name.replace(/Id$/, '')}s`
  try {
    return ids(collection).slice(0, MOST_INPUTS)
  } catch {
    return [...ids('partners'), ...ids('people')].slice(0, MOST_INPUTS)
  }
}

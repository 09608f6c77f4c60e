// One question of the matrix: an endpoint about one object in one state. Every relation asks it.
import type { Facts } from './facts'

export interface Scenario {
  input: object | (() => object)
  /** The field that names the object: with an unknown id in it, who may not know of the object must get the same bytes (I25). */
  vary?: string
}
/** `function.action` → the scenario's name → the question. */
export type Scenarios = Record<string, Record<string, Scenario>>
export interface Setting { facts: Facts; issuePhoneCode: (phone: string) => string }

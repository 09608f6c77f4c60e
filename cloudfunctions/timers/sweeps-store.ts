// How far a sweep has come. One document per sweep; moving it is conditional, so that of two runs at once only one moves it.
import { collection } from '../_platform/db'

export interface SweepDoc { _id: string; at: string; id: string }
export const sweeps = collection<SweepDoc>({ name: 'sweeps' })

import type { Envelope } from '@contract/kernel'

export interface Request { fn: string; action: string; input: unknown; requestId: string }
export interface Persona { id: string; name: string; hats: { hat: string; unit: string }[] }
export type Progress = (percent: number) => void

/** The server could not be reached: nobody knows whether it acted. */
export class NetworkError extends Error {
  override name = 'NetworkError'
}
export type { Envelope }

// The order in which equals are taken: by the FNV-1a hash of their id, so that no name, number or hour of writing is favoured.

/** @returns an unsigned 32 bit number */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

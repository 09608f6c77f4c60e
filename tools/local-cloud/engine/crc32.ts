// CRC-32 (IEEE) of bytes, or of a text's UTF-8; Node has one of its own only from version 22.
const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
  return value
})
/** @returns eight hex digits */
export function crc32(data: string | Buffer): string {
  let sum = 0xffffffff
  for (const byte of typeof data === 'string' ? Buffer.from(data) : data) sum = (TABLE[(sum ^ byte) & 255] as number) ^ (sum >>> 8)
  return ((sum ^ 0xffffffff) >>> 0).toString(16).padStart(8, '0')
}

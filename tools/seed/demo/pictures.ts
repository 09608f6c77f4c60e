// The few pictures that show a finished visit in the demo: drawn here, so that the repository holds no photograph of anyone's home.
import { deflateSync } from 'node:zlib'
import type { PictureDoc } from '../../../cloudfunctions/files/pictures-store'
import { crc32 } from '../../local-cloud/engine/crc32'

const WIDTH = 320
const HEIGHT = 240
type Colour = [number, number, number]
/** Wall, floor and a table, in the colours of four rooms. */
const ROOMS: { wall: Colour; floor: Colour; table: Colour }[] = [
  { wall: [236, 226, 210], floor: [181, 150, 116], table: [128, 92, 62] }, { wall: [214, 226, 222], floor: [158, 146, 130], table: [92, 112, 104] },
  { wall: [240, 232, 222], floor: [200, 178, 150], table: [166, 84, 58] }, { wall: [222, 220, 232], floor: [150, 140, 150], table: [96, 88, 120] },
]
export const PICTURE_COUNT = ROOMS.length

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data])
  const out = Buffer.alloc(8 + body.length)
  out.writeUInt32BE(data.length, 0)
  body.copy(out, 4)
  out.writeUInt32BE(parseInt(crc32(body), 16), 4 + body.length)
  return out
}
/** A PNG of 8-bit RGB rows. */
function png(colourAt: (x: number, y: number) => Colour): Buffer {
  const rows = Buffer.concat(Array.from({ length: HEIGHT }, (_, y) => Buffer.from([0, ...Array.from({ length: WIDTH }, (__, x) => colourAt(x, y)).flat()])))
  const header = Buffer.alloc(13)
  header.writeUInt32BE(WIDTH, 0)
  header.writeUInt32BE(HEIGHT, 4)
  header.set([8, 2], 8)
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))])
}
export const pictureId = (number: number) => `pic-demo-${number}`
/** Document and file of each picture; they belong to the community's first member of staff. @param save puts a file into storage and tells its id */
export function demoPictures(save: (at: string, bytes: Buffer) => string): PictureDoc[] {
  return ROOMS.map(({ wall, floor, table }, index) => {
    const bytes = png((x, y) => (y > 120 && y < 175 && x > 70 && x < 250 ? table : y > 150 ? floor : x > 220 && x < 290 && y > 30 && y < 100 ? [250, 248, 236] : wall))
    return { _id: pictureId(index + 1), fileId: save(`demo/room-${index + 1}.png`, bytes), ownerId: 'p-staff-c1', check: 'pass', traceId: '', createdAt: '2026-09-01T01:00:00.000Z' }
  })
}

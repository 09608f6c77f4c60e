// Persistence: an append-only journal, one line = one atomic commit, on disk before the reply; and a snapshot that replaces it
// when it has grown. A line is `<crc32> <json>`: a torn or damaged last line was never acknowledged and is cut off.
// A crash between snapshot and truncation only replays commits that the snapshot already holds: replay is idempotent.
import { closeSync, existsSync, fdatasync, fsyncSync, ftruncateSync, mkdirSync, openSync, readFileSync, renameSync, truncateSync, write, writeSync } from 'node:fs'
import path from 'node:path'
import { crc32 } from './crc32'

/** collection, key, EJSON document | null for a removal; key null creates the collection. */
export type Write = [collection: string, key: string | null, document: unknown]
interface Waiting { line: string; done: () => void; failed: (error: Error) => void }

export class Journal {
  private file: number | null = null
  private waiting: Waiting[] = []
  private flushing: Promise<void> | null = null
  private bytes = 0
  constructor(private readonly folder: string, private readonly snapshotBytes = 32 << 20) {}

  /** Calls `apply` with every commit on disk, oldest first, then opens for appending. */
  recover(apply: (writes: Write[]) => void): void {
    mkdirSync(this.folder, { recursive: true })
    for (const name of ['snapshot', 'journal']) {
      const at = this.pathOf(name)
      if (!existsSync(at)) continue
      const bytes = readFileSync(at)
      const good = replay(bytes, apply)
      if (name === 'journal' && good < bytes.length) truncateSync(at, good)
      if (name === 'journal') this.bytes = good
      else if (good < bytes.length) throw new Error(`the snapshot in ${this.folder} is damaged`)
    }
    this.file = openSync(this.pathOf('journal'), 'a')
  }
  /** Resolves when the commit is on disk. Commits that come together share one sync. */
  append(json: string, snapshot: () => Iterable<string>): Promise<void> {
    return new Promise((done, failed) => {
      this.waiting.push({ line: lineOf(json), done, failed })
      this.flushing ??= this.flush(snapshot)
    })
  }
  private async flush(snapshot: () => Iterable<string>): Promise<void> {
    await null
    while (this.waiting.length > 0) {
      const batch = this.waiting
      this.waiting = []
      try {
        const text = batch.map((entry) => entry.line).join('')
        await this.writeThrough(text)
        this.bytes += Buffer.byteLength(text)
        for (const entry of batch) entry.done()
      } catch (error) {
        for (const entry of batch) entry.failed(error as Error)
      }
      if (this.bytes > this.snapshotBytes) this.snapshot(snapshot())
    }
    this.flushing = null
  }
  private writeThrough(text: string): Promise<void> {
    const file = this.file as number
    const buffer = Buffer.from(text)
    return new Promise((done, failed) => {
      const from = (offset: number) => write(file, buffer, offset, buffer.length - offset, null, (error, written) => {
        if (error) failed(error)
        else if (offset + written < buffer.length) from(offset + written)
        else fdatasync(file, (problem) => (problem ? failed(problem) : done()))
      })
      from(0)
    })
  }
  /** Writes the whole state beside the journal, swaps it in by rename, and empties the journal. */
  snapshot(commits: Iterable<string>): void {
    const temporary = `${this.pathOf('snapshot')}.new`
    const file = openSync(temporary, 'w')
    for (const json of commits) writeSync(file, lineOf(json))
    fsyncSync(file)
    closeSync(file)
    renameSync(temporary, this.pathOf('snapshot'))
    ftruncateSync(this.file as number, 0)
    this.bytes = 0
  }
  async close(): Promise<void> {
    await this.flushing
    if (this.file !== null) closeSync(this.file)
    this.file = null
  }
  private pathOf(name: string): string {
    return path.join(this.folder, `${name}.log`)
  }
}
function lineOf(json: string): string {
  return `${crc32(json)} ${json}\n`
}
/** @returns how many bytes were whole, valid lines */
function replay(bytes: Buffer, apply: (writes: Write[]) => void): number {
  let at = 0
  for (;;) {
    const end = bytes.indexOf(10, at)
    if (end < 0) return at
    const line = bytes.toString('utf8', at, end)
    const space = line.indexOf(' ')
    const json = line.slice(space + 1)
    if (space < 0 || line.slice(0, space) !== crc32(json)) return at
    apply(JSON.parse(json) as Write[])
    at = end + 1
  }
}

// Persistence: an append-only journal, one line = one atomic commit, on disk before the reply; and a snapshot that replaces it
// when it has grown. A line is `<crc32> <json>`: a torn last line was never acknowledged and is cut off. Snapshot and journal carry
// one number, and a journal counts only with its own snapshot, so a crash between the two mixes nothing.
import { closeSync, existsSync, fdatasync, fsyncSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, rmSync, truncateSync, write, writeSync } from 'node:fs'
import path from 'node:path'
import { crc32 } from './crc32'

/** collection, key, EJSON document | null for a removal; key null creates the collection. */
export type Write = [collection: string, key: string | null, document: unknown]
interface Waiting { line: string; done: () => void; failed: (error: Error) => void }

export class Journal {
  private file: number | null = null
  private number = 0
  private waiting: Waiting[] = []
  private flushing: Promise<void> | null = null
  private bytes = 0
  /** Once a write failed, what is on disk is unknown: nothing more is acknowledged. */
  private failure: Error | null = null
  constructor(private readonly folder: string, private readonly snapshotBytes = 32 << 20) {}

  /** Calls `apply` with every commit on disk, oldest first, then opens for appending. Throws when more than a torn end is damaged. */
  recover(apply: (writes: Write[]) => void): void {
    mkdirSync(this.folder, { recursive: true })
    this.number = Math.max(0, ...readdirSync(this.folder).map((name) => Number(/^snapshot-(\d+)\.log$/.exec(name)?.[1] ?? 0)))
    const snapshot = this.pathOf('snapshot', this.number)
    if (existsSync(snapshot) && replay(readFileSync(snapshot), apply) !== null) throw new Error(`${snapshot} is damaged`)
    const journal = this.pathOf('journal', this.number)
    if (existsSync(journal)) {
      const bytes = readFileSync(journal)
      const good = replay(bytes, apply)
      if (good !== null && hasWholeLine(bytes, good)) throw new Error(`${journal} is damaged at byte ${good}, before whole commits: it is not a torn end`)
      if (good !== null) truncateSync(journal, good)
      this.bytes = good ?? bytes.length
    }
    this.file = openSync(journal, 'a')
    this.removeOthers()
  }
  /** Resolves when the commit is on disk. Commits that come together share one sync. The state must already hold it. */
  append(json: string, snapshot: () => Iterable<string>): Promise<void> {
    if (this.failure) return Promise.reject(this.failure)
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
        // A snapshot holds what waits as well, for the state does.
        if (this.bytes > this.snapshotBytes) this.snapshot(snapshot())
        else await this.writeThrough(batch.map((entry) => entry.line).join(''))
        for (const entry of batch) entry.done()
      } catch (error) {
        this.failure = error as Error
        for (const entry of [...batch, ...this.waiting.splice(0)]) entry.failed(this.failure)
      }
    }
    this.flushing = null
  }
  private writeThrough(text: string): Promise<void> {
    const file = this.file as number
    const buffer = Buffer.from(text)
    this.bytes += buffer.length
    return new Promise((done, failed) => {
      const from = (offset: number) => write(file, buffer, offset, buffer.length - offset, null, (error, written) => {
        if (error) failed(error)
        else if (offset + written < buffer.length) from(offset + written)
        else fdatasync(file, (problem) => (problem ? failed(problem) : done()))
      })
      from(0)
    })
  }
  /** Writes the whole state under the next number, makes it valid by its name, and begins an empty journal for it. */
  private snapshot(commits: Iterable<string>): void {
    const temporary = path.join(this.folder, 'snapshot.new')
    const file = openSync(temporary, 'w')
    let text = ''
    for (const json of commits) {
      text += lineOf(json)
      if (text.length < 1 << 20) continue
      writeSync(file, text)
      text = ''
    }
    writeSync(file, text)
    fsyncSync(file)
    closeSync(file)
    renameSync(temporary, this.pathOf('snapshot', this.number + 1))
    this.number++
    closeSync(this.file as number)
    this.file = openSync(this.pathOf('journal', this.number), 'a')
    this.syncFolder()
    this.bytes = 0
    this.removeOthers()
  }
  private syncFolder(): void {
    const folder = openSync(this.folder, 'r')
    fsyncSync(folder)
    closeSync(folder)
  }
  private removeOthers(): void {
    const ours = ['snapshot', 'journal'].map((name) => path.basename(this.pathOf(name, this.number)))
    for (const name of readdirSync(this.folder)) if (/^(snapshot|journal)\b.*(log|new)$/.test(name) && !ours.includes(name)) rmSync(path.join(this.folder, name))
  }
  async close(): Promise<void> {
    await this.flushing
    if (this.file !== null) closeSync(this.file)
    this.file = null
  }
  private pathOf(name: string, number: number): string {
    return path.join(this.folder, `${name}-${number}.log`)
  }
}
function lineOf(json: string): string {
  return `${crc32(json)} ${json}\n`
}
/** The commit in the line that begins here; null when it is torn or damaged. */
function lineAt(bytes: Buffer, at: number): { json: string; next: number } | null {
  const end = bytes.indexOf(10, at)
  if (end < 0) return null
  const line = bytes.toString('utf8', at, end)
  const json = line.slice(9)
  return line[8] === ' ' && line.slice(0, 8) === crc32(json) ? { json, next: end + 1 } : null
}
/** @returns null when every line was whole; else where the first damaged one begins */
function replay(bytes: Buffer, apply: (writes: Write[]) => void): number | null {
  let at = 0
  while (at < bytes.length) {
    const line = lineAt(bytes, at)
    if (!line) return at
    apply(JSON.parse(line.json) as Write[])
    at = line.next
  }
  return null
}
/** Is there a whole commit after the damaged line? Then the damage is not the end of a write that was cut off. */
function hasWholeLine(bytes: Buffer, damaged: number): boolean {
  for (let at = bytes.indexOf(10, damaged) + 1; at > 0 && at < bytes.length; at = bytes.indexOf(10, at) + 1) if (lineAt(bytes, at)) return true
  return false
}

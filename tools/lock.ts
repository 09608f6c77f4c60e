// A lock between processes: a local socket that the owner listens on. It dies with its owner, however that one ends, so a
// `kill -9` leaves no lock behind, and no process id that another program may carry by now is ever believed.
import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'

const POLL_MILLISECONDS = 300
type Release = () => void

/** Socket paths are short (about 100 bytes), so the name is a digest. */
function socketOf(what: string): string {
  const name = `community-partners-${createHash('sha256').update(what).digest('hex').slice(0, 16)}`
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : path.join(tmpdir(), `${name}.sock`)
}
function listen(socket: string): Promise<Release | null> {
  return new Promise((resolve, reject) => {
    const server = createServer((connection) => connection.destroy()).unref()
    server.on('error', (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? resolve(null) : reject(error)))
    server.listen(socket, () => resolve(() => void server.close()))
  })
}
function isOwned(socket: string): Promise<boolean> {
  return new Promise((resolve) => {
    const connection = connect(socket, () => {
      connection.destroy()
      resolve(true)
    })
    connection.on('error', () => resolve(false))
  })
}
/** @param what anything that names the locked thing, such as its folder. @returns null when another process holds it */
async function takeLock(what: string): Promise<Release | null> {
  const socket = socketOf(what)
  const release = await listen(socket)
  if (release || await isOwned(socket)) return release
  rmSync(socket, { force: true })
  return listen(socket)
}
/** Runs `work` alone among all processes; waits for the present owner first. */
export async function withLock<R>(what: string, work: () => Promise<R>, onWait?: () => void): Promise<R> {
  let release = await takeLock(what)
  if (!release) onWait?.()
  while (!release) {
    await new Promise((resolve) => setTimeout(resolve, POLL_MILLISECONDS))
    release = await takeLock(what)
  }
  try {
    return await work()
  } finally {
    release()
  }
}

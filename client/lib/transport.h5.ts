// Calls from the H5 page: a POST to the local gateway, signed in as a persona (docs/architecture.md, local gateway).
import { NetworkError, type Envelope, type Persona, type Progress, type Request } from './transport-types'

const TOKEN = 'token'
const PATIENCE_MS = 20_000
let signingIn: Promise<string> | undefined

export function startTransport(): void {}

async function post(path: string, body: unknown, token?: string): Promise<Response> {
  try {
    const headers: Record<string, string> = { 'content-type': 'application/json' }
    if (token) headers.authorization = `Bearer ${token}`
    return await fetch(path, { method: 'POST', headers, body: JSON.stringify(body), signal: AbortSignal.timeout(PATIENCE_MS) })
  } catch (error) {
    throw new NetworkError(String(error))
  }
}
async function signIn(persona: string): Promise<string> {
  const reply = await post('/dev/login', { persona })
  if (!reply.ok) throw new NetworkError(`sign-in answered ${reply.status}`)
  const { token } = (await reply.json()) as { token: string }
  localStorage.setItem(TOKEN, token)
  return token
}
/** One sign-in at a time, however many calls find that they need it. */
function signInOnce(): Promise<string> {
  signingIn ??= signIn('visitor').finally(() => { signingIn = undefined })
  return signingIn
}
export async function deliver({ fn, ...body }: Request): Promise<Envelope<unknown>> {
  const send = (token: string) => post(`/call/${fn}`, body, token)
  let reply = await send(localStorage.getItem(TOKEN) ?? await signInOnce())
  if (reply.status === 401) reply = await send(await signInOnce())
  try {
    return (await reply.json()) as Envelope<unknown>
  } catch {
    throw new NetworkError(`answered ${reply.status}`)
  }
}
/** Puts a picture into the local cloud's storage. */
export async function uploadFile(path: string, onProgress?: Progress): Promise<string> {
  onProgress?.(10)
  const picture = await (await fetch(path)).blob()
  const reply = await fetch('/dev/upload', { method: 'POST', headers: { authorization: `Bearer ${localStorage.getItem(TOKEN) ?? ''}`, 'content-type': picture.type || 'image/jpeg' }, body: picture })
    .catch((error: unknown) => { throw new NetworkError(String(error)) })
  if (!reply.ok) throw new NetworkError(`upload answered ${reply.status}`)
  onProgress?.(100)
  return ((await reply.json()) as { fileId: string }).fileId
}
export async function listPersonas(): Promise<Persona[]> {
  if (!DEV_TOOLS) return []
  return (await (await fetch('/dev/personas')).json()) as Persona[]
}
export async function switchPersona(id: string): Promise<void> {
  if (DEV_TOOLS) await signIn(id)
}

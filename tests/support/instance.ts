// This process as one instance of the cloud: the platform room and the public functions of features run here, on the real SDK,
// against the world's store. One world per test file, because the SDK reads the environment.
import type { World } from './world'

/** @param openapi open interfaces this instance may call */
export function becomeInstance(world: World, openapi: string[] = []): void {
  Object.assign(process.env, world.cloud.attach(openapi), { THROW_UNDECLARED: '' })
}
/** On whose behalf the next call runs, and through which chain of sources (PLATFORM §1.11). */
export function actAs(openid: string | null, source = 'wx_client'): void {
  const keys = ['WX_API_TOKEN', ...(openid ? ['WX_OPENID'] : [])]
  if (openid) process.env.WX_OPENID = openid
  else delete process.env.WX_OPENID
  Object.assign(process.env, { WX_CONTEXT_KEYS: keys.join(','), TCB_SOURCE: source })
}

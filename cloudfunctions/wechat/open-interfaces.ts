// The platform's open interfaces as this function uses them. A refusal is told by its code alone: content and openids stay out of logs (I27).
import { cloud } from '../_platform/cloud'
import { log } from '../_platform/log'

interface OpenApi {
  security: {
    msgSecCheck(ask: { openid: string; scene: number; version: number; content: string }): Promise<{ result?: { suggest?: string } }>
    mediaCheckAsync(ask: { openid: string; scene: number; version: number; mediaType: number; mediaUrl: string }): Promise<{ traceId?: string }>
  }
  subscribeMessage: { send(message: { touser: string; templateId: string; page: string; data: Record<string, { value: string }> }): Promise<unknown> }
  phonenumber: { getPhoneNumber(ask: { code: string }): Promise<{ phoneInfo?: { purePhoneNumber?: string; countryCode?: string } }> }
  wxacode: { getUnlimited(ask: { scene: string; page: string; checkPath: boolean }): Promise<{ buffer?: Uint8Array }> }
}
// The SDK builds this object by a proxy at run time; its typings know older interfaces only.
export const openapi = cloud.openapi as unknown as OpenApi

/** The platform's error code; 0 when it gave none (network, time limit). */
export function codeOf(error: unknown): number {
  const { errCode } = (error ?? {}) as { errCode?: number }
  return typeof errCode === 'number' ? errCode : 0
}
export function logCode(action: string, code: number | string): void {
  log({ requestId: '-', function: 'wechat', action, outcome: `WECHAT_${code}` })
}

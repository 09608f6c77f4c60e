// Calls from the mini program: WeChat says who the person is, so there is nothing to sign in to.
import Taro from '@tarojs/taro'
import { NetworkError, type Envelope, type Persona, type Progress, type Request } from './transport-types'

const PATIENCE_MS = 20_000

export function startTransport(): void {
  Taro.cloud?.init(CLOUD_ENV ? { env: CLOUD_ENV } : {})
}
export async function deliver({ fn, action, input, requestId }: Request): Promise<Envelope<unknown>> {
  try {
    const reply = await Taro.cloud.callFunction({ name: fn, data: { action, input, requestId }, config: { env: CLOUD_ENV || undefined }, timeout: PATIENCE_MS } as Taro.cloud.CallFunctionParam)
    return reply.result as unknown as Envelope<unknown>
  } catch (error) {
    throw new NetworkError(String((error as { errMsg?: string }).errMsg ?? error))
  }
}
/** Puts a picture into the cloud's storage; the id is registered to its owner afterwards. */
export function uploadFile(path: string, onProgress?: Progress): Promise<string> {
  return new Promise((resolve, reject) => {
    const extension = /\.(png|jpe?g|webp|gif)$/i.exec(path)?.[0] ?? '.jpg'
    const task = Taro.cloud.uploadFile({
      cloudPath: `pictures/${Date.now()}-${Math.random().toString(36).slice(2, 10)}${extension}`, filePath: path,
      success: ({ fileID }) => resolve(fileID), fail: ({ errMsg }) => reject(new NetworkError(errMsg)),
    }) as unknown as { onProgressUpdate?(listener: (state: { progress: number }) => void): void } | undefined
    task?.onProgressUpdate?.(({ progress }) => onProgress?.(progress))
  })
}
/** Personas are a help of development; the mini program has none. */
export async function listPersonas(): Promise<Persona[]> {
  return []
}
export async function switchPersona(_id: string): Promise<void> {}

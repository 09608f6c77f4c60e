import { call } from './api'
import { uploadFile } from '@/lib/transport'

/** Uploads a picture and ties it to its owner; others see it once the check has passed. @returns the picture's id */
export async function uploadPicture(path: string, onProgress?: (percent: number) => void): Promise<string> {
  const fileId = await uploadFile(path, onProgress)
  const { pictureId } = await call('files', 'register', { fileId })
  return pictureId
}

// Stored files by the platform's ids. A file id from a client is handed on only after files/ has found its owner (PLATFORM §1.14).
import { cloud } from './cloud'

const LIFETIME_SECONDS = 3600
const MOST_PER_CALL = 50
/** Addresses that open a file for one hour. @returns by file id; one that does not exist is left out */
export async function temporaryUrls(fileIds: readonly string[]): Promise<Map<string, string>> {
  const urls = new Map<string, string>()
  for (let at = 0; at < fileIds.length; at += MOST_PER_CALL) {
    const fileList = fileIds.slice(at, at + MOST_PER_CALL).map((fileID) => ({ fileID, maxAge: LIFETIME_SECONDS }))
    const { fileList: found } = (await cloud.getTempFileURL({ fileList })) as { fileList: { fileID: string; tempFileURL: string }[] }
    for (const { fileID, tempFileURL } of found) if (tempFileURL) urls.set(fileID, tempFileURL)
  }
  return urls
}
/** Deletes files for good; one that does not exist is no error. The caller has made sure whose they are. */
export async function deleteFiles(fileIds: readonly string[]): Promise<void> {
  for (let at = 0; at < fileIds.length; at += MOST_PER_CALL) await cloud.deleteFile({ fileList: fileIds.slice(at, at + MOST_PER_CALL) })
}

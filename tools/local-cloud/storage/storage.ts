// Cloud storage on disk: private by default, reached only through signed addresses that expire.
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { CloudError } from '../engine/errors'

type Route = 'upload' | 'file'
export class Storage {
  readonly prefix: string
  constructor(private readonly folder: string, env: string, private readonly secret: Buffer, private readonly base: () => string, private readonly now: () => number) {
    this.prefix = `cloud://${env}.local-bucket/`
  }
  /** The protocol's storage.* actions by name. */
  readonly actions: Record<string, (request: Record<string, unknown>) => Record<string, unknown>> = {
    getUploadMetadata: ({ path: at }) => ({ data: { url: this.signed('upload', String(at), 900), token: 't', authorization: 'a', fileId: this.prefix + String(at), cosFileId: randomBytes(8).toString('hex') } }),
    batchGetDownloadUrl: ({ file_list: files }) => ({
      data: {
        download_list: (files as { fileid: string; max_age?: number }[]).map(({ fileid, max_age: maxAge = 7200 }) => {
          const at = this.pathOf(fileid)
          return at && existsSync(this.real(at))
            ? { code: 'SUCCESS', fileID: fileid, fileid, maxAge, tempFileURL: decodeURI(this.signed('file', at, maxAge)) }
            : { code: 'STORAGE_FILE_NONEXIST', fileID: fileid, fileid, tempFileURL: '' }
        }),
      },
    }),
    batchDeleteFile: ({ fileid_list: ids }) => ({
      data: {
        delete_list: (ids as string[]).map((fileID) => {
          const at = this.pathOf(fileID)
          if (!at || !existsSync(this.real(at))) return { code: 'STORAGE_FILE_NONEXIST', fileID }
          unlinkSync(this.real(at))
          return { code: 'SUCCESS', fileID }
        }),
      },
    }),
  }
  save(at: string, bytes: Buffer): string {
    const file = this.real(at)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, bytes)
    return this.prefix + at
  }
  load(at: string): Buffer | null {
    const file = this.real(at)
    return existsSync(file) ? readFileSync(file) : null
  }
  /** Is the signature of this address right and still valid? */
  isSigned(route: Route, at: string, expires: string, given: string): boolean {
    const wanted = Buffer.from(this.sign(route, at, expires))
    const got = Buffer.from(given)
    return Number(expires) >= this.now() && wanted.length === got.length && timingSafeEqual(wanted, got)
  }
  private signed(route: Route, at: string, seconds: number): string {
    const expires = String(this.now() + seconds * 1000)
    this.real(at)
    return `${this.base()}/${route}/${at.split('/').map(encodeURIComponent).join('/')}?t=${expires}&sign=${this.sign(route, at, expires)}`
  }
  private sign(route: Route, at: string, expires: string): string {
    return createHmac('sha256', this.secret).update(`${route}\n${at}\n${expires}`).digest('hex').slice(0, 32)
  }
  /** Null for what is no file of this bucket. */
  private pathOf(fileId: string): string | null {
    const at = fileId.startsWith(this.prefix) ? fileId.slice(this.prefix.length) : ''
    return at && this.inside(at) ? at : null
  }
  private real(at: string): string {
    const file = this.inside(at)
    if (!file) throw new CloudError('STORAGE_SIGN_PARAM_INVALID', 'bad path')
    return file
  }
  private inside(at: string): string | null {
    const folder = path.resolve(this.folder)
    const file = path.resolve(folder, at)
    return file.startsWith(folder + path.sep) && !at.includes('\0') ? file : null
  }
}

// `npm run dev`: calls back when sources have changed and come to rest; a change during the work is worked on afterwards.
import { watch } from 'node:fs'
import path from 'node:path'
import { ROOT } from './build-functions'

const FOLDERS = ['client', 'cloudfunctions', 'contract']
const REST_MILLISECONDS = 200

export function watchSources(onChange: () => Promise<void>): void {
  let timer: NodeJS.Timeout | undefined
  let isWorking = false
  const later = () => {
    clearTimeout(timer)
    timer = setTimeout(() => void work(), REST_MILLISECONDS)
  }
  const work = async () => {
    if (isWorking) return later()
    isWorking = true
    // A typing mistake must not end the session: it is shown, and the next change tries again.
    await onChange().then(() => console.log('up to date, reload the page'), (error: unknown) => console.error(String((error as Error).message ?? error)))
    isWorking = false
  }
  for (const folder of FOLDERS) watch(path.join(ROOT, folder), { recursive: true }, later)
}

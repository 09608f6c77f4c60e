// `npm run build`: everything a release needs, in dist/: the mini program, the H5 page, the functions and what the cloud must set up.
import { writeManifest } from './deploy/write-manifest'
import { ensureBuilt } from './outputs'

async function main(): Promise<void> {
  await ensureBuilt(['functions', 'weapp', 'h5'])
  await writeManifest()
  console.log('dist/cloudfunctions, dist/weapp, dist/h5 and dist/deploy are up to date')
}
main().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})

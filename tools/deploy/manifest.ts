// `npm run deploy:manifest`: the manifest, and the first documents of a new environment.
import { firstDocuments } from './first-documents'
import { writeJson, writeManifest } from './write-manifest'

async function main(): Promise<void> {
  await writeManifest()
  const { token, documents } = firstDocuments(new Date().toISOString())
  writeJson('first-documents.json', documents)
  console.log('wrote dist/deploy/cloudbaserc.json, database.json and first-documents.json')
  console.log(`the first member of the district's staff joins within 7 days with the invitation ${token}`)
}
main().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})

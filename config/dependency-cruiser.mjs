// Who may import whom (docs/architecture.md, "rules of the rooms"). Each rule says why it is there.
import { fileURLToPath } from 'node:url'

const npm = (...names) => `(^|/)node_modules/(${names.join('|')})(/|$)`

/** Everything a room may reach; whatever else it imports is an error. */
function room(name, comment, from, allowed) {
  return { name, comment, severity: 'error', from: { path: from }, to: { pathNot: allowed } }
}

export default {
  forbidden: [
    room('contract-stands-alone', 'The contract is shared by server, client and tests: it may lean on nothing but zod/mini and itself.',
      '^contract/', ['^contract/', npm('zod')]),
    { name: 'contract-zod-mini', comment: 'zod/mini keeps 70 KB out of the main package; the full zod must not slip in.', severity: 'error', from: { path: '^(contract|client)/' }, to: { path: '(^|/)node_modules/zod/', pathNot: '(^|/)node_modules/zod/mini/' } },
    room('platform-knows-no-feature', 'Every function stands on _platform; it is the only room that knows wx-server-sdk.',
      '^cloudfunctions/_platform/', ['^cloudfunctions/_platform/', '^contract/', npm('wx-server-sdk', 'zod', '@types/node'), '^(node:)?(crypto|buffer|async_hooks|util|assert)$']),
    { name: 'sdk-only-in-platform', comment: 'The SDK has fourteen proven traps; one room guards them all.', severity: 'error', from: { path: '^(cloudfunctions/(?!_platform/)|contract/|client/)' }, to: { path: npm('wx-server-sdk') } },
    { name: 'domain-is-pure', comment: 'A domain file is a rule anyone can test in a millisecond: no I/O, no SDK, no other feature. `fail`, masks and the calendar are pure too.', severity: 'error',
      from: { path: '^cloudfunctions/([^_/][^/]*)/domain/' }, to: { pathNot: ['^cloudfunctions/$1/domain/', '^cloudfunctions/_platform/(errors|mask|china-time)\\.ts$', '^contract/'] } },
    { name: 'store-knows-db-only', comment: 'The store is the only file that names its collection; it knows its own domain and _platform/db, so that storage can change in one place.', severity: 'error',
      from: { path: '^cloudfunctions/([^_/][^/]*)/[^/]*-store\\.ts$' }, to: { pathNot: ['^cloudfunctions/$1/domain/', '^cloudfunctions/_platform/db\\.ts$', '^contract/'] } },
    { name: 'use-case-through-public', comment: 'A use case works with its own feature, the platform and the contract; another feature is asked through its public.ts only.', severity: 'error',
      from: { path: '^cloudfunctions/([^_/][^/]*)/(use-cases/|[^/]+\\.ts$)', pathNot: '-store\\.ts$' },
      to: { pathNot: ['^cloudfunctions/$1/', '^cloudfunctions/_platform/', '^contract/', '^cloudfunctions/[^_/][^/]*/public\\.ts$', npm('zod')] } },
    room('client-lib', 'lib speaks to the server and the platform for every page; it knows no page, no feature and no component.',
      '^client/lib/', ['^client/lib/', '^contract/', npm('@tarojs', 'react', '@types/react', 'zod')]),
    room('client-ui', 'The design system knows no domain: neither contract nor server may shape a button.',
      '^client/ui/', ['^client/ui/', npm('@tarojs', 'react', '@types/react')]),
    { name: 'client-feature-alone', comment: 'A feature of the client stands on contract, lib and ui; pages combine features.', severity: 'error',
      from: { path: '^client/features/([^/]+)/' }, to: { pathNot: ['^client/features/$1/', '^client/(lib|ui)/', '^contract/', npm('@tarojs', 'react', '@types/react')] } },
    room('client-pages', 'Pages compose what the client has; they reach nothing behind the contract.',
      '^client/(pages|packages|dev|[^/]+\\.tsx?$)', ['^client/', '^contract/', npm('@tarojs', 'react', '@types/react', 'zod')]),
    { name: 'client-never-imports-server', comment: 'Server code in a package a person can unpack is a leak, and 2 MB too many.', severity: 'error', from: { path: '^client/' }, to: { path: '^cloudfunctions/' } },
    { name: 'server-never-imports-client', comment: 'Functions answer any client; they know none.', severity: 'error', from: { path: '^cloudfunctions/' }, to: { path: '^client/' } },
    { name: 'local-cloud-stays-local', comment: 'The embedded cloud has no real gate; in a production bundle it would be a hole.', severity: 'error', from: { path: '^(client|cloudfunctions|contract)/' }, to: { path: '^tools/' } },
    { name: 'local-cloud-knows-no-feature', comment: 'The embedded cloud runs bundles; knowing a feature it would prove nothing about the real cloud.', severity: 'error', from: { path: '^tools/local-cloud/' }, to: { path: '^(client|cloudfunctions|contract)/' } },
    { name: 'no-circle', comment: 'A circle cannot be understood, tested or deployed from one end. Server features above all.', severity: 'error', from: { path: '^(contract|cloudfunctions|client|tools)/' }, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    { name: 'no-feature-circle', comment: 'Two features that call each other are one feature in two folders.', severity: 'error', scope: 'folder', from: { path: '^cloudfunctions/[^_/][^/]*$' }, to: { circular: true } },
    { name: 'not-to-unresolvable', comment: 'An import that does not resolve breaks at run time.', severity: 'error', from: { pathNot: '\\.d\\.ts$' }, to: { couldNotResolve: true, pathNot: '\\.scss$' } },
    { name: 'not-to-tests', comment: 'A product that needs its tests to run has its parts in the wrong place.', severity: 'error', from: { path: '^(contract|cloudfunctions|client|tools)/' }, to: { path: '^tests/' } },
    { name: 'not-to-dev-dep', comment: 'What ships must be a dependency, not a tool.', severity: 'error', from: { path: '^(contract|cloudfunctions|client)/' }, to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: npm('@types') } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['\\.scss$', '\\.png$', '^client/types/'] },
    tsPreCompilationDeps: true,
    webpackConfig: { fileName: fileURLToPath(new URL('aliases.cjs', import.meta.url)) },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'], extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json'] },
  },
}

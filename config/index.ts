// How Taro builds the mini program and the H5 page. Lengths in scss are pixels on a 375-wide screen, as in the design.
import path from 'node:path'
import { defineConfig, type UserConfigExport } from '@tarojs/cli'

const root = path.resolve(__dirname, '..')
const isWeapp = process.env.TARO_ENV === 'weapp'
/** Persona switch and the other helps of development: only the H5 page of `npm start` and the browser tests have them. */
const hasDevTools = !isWeapp && process.env.DEV_TOOLS === '1'

interface Part { get(key: string): unknown; set(key: string, value: unknown): unknown }
interface Loader { tap(change: (options: object) => object): unknown }
interface Chain extends Part { optimization: Part; module: { rule(name: string): { use(name: string): Loader } } }
/** What both builds share. Babel looks for its configuration in the root only, unless it is told. */
function prepare(chain: Chain) {
  chain.module.rule('script').use('babelLoader').tap((options) => ({ ...options, configFile: path.join(root, 'config/babel.config.js') }))
  fixCache(chain)
}
/** Taro names `src/app.config` as a dependency of webpack's cache; our source root is `client`, so the cache would never be stored. */
function fixCache(chain: Chain) {
  const cache = chain.get('cache') as { type?: string; name?: string; buildDependencies?: Record<string, string[]> } | undefined
  if (cache?.type !== 'filesystem') return
  cache.buildDependencies = { config: ['config/index.ts', 'config/babel.config.js', 'package.json', 'client/app.config.ts'].map((file) => path.join(root, file)) }
  cache.name = `${cache.name ?? 'cache'}-${hasDevTools ? 'dev-tools' : 'plain'}`
  chain.set('cache', cache)
}
/** On H5 what most pages need is loaded once, instead of travelling again inside every page. */
function shareParts(chain: Chain) {
  prepare(chain)
  const splitChunks = chain.optimization.get('splitChunks') as { cacheGroups?: object } | undefined
  const shared = { name: 'shared', chunks: 'async', minChunks: MOST_PAGES, priority: 200, reuseExistingChunk: true }
  chain.optimization.set('splitChunks', { ...splitChunks, cacheGroups: { ...splitChunks?.cacheGroups, shared } })
}
/** What at least so many pages use travels with the front page; a smaller number would bring parts that it never shows. */
const MOST_PAGES = 20
/** Taro transpiles only its source root; these two lie outside and are written in modern syntax. */
const transpiled = [(file: string) => /node_modules[\\/]zod[\\/]/.test(file) || file.startsWith(path.join(root, 'contract') + path.sep)]

export default defineConfig<'webpack5'>(async () => {
  const config: UserConfigExport<'webpack5'> = {
    projectName: 'community-partners',
    date: '2026-11-23',
    designWidth: 375,
    deviceRatio: { 375: 2, 640: 2.34 / 2, 750: 1, 828: 1.81 / 2 },
    sourceRoot: 'client',
    // Our own builds write beside the finished output and then swap (tools/outputs.ts).
    outputRoot: process.env.OUTPUT_ROOT ?? (isWeapp ? 'dist/weapp' : hasDevTools ? 'dist/h5-local' : 'dist/h5'),
    framework: 'react',
    compiler: { type: 'webpack5', prebundle: { enable: false } },
    // A cached build of the mini program keeps old styles of parts that several sub-packages share; it is built whole, in a few seconds.
    cache: { enable: !isWeapp },
    alias: { '@/lib/transport$': path.join(root, `client/lib/transport.${isWeapp ? 'weapp' : 'h5'}.ts`), '@': path.join(root, 'client'), '@contract': path.join(root, 'contract') },
    defineConstants: {
      DEV_TOOLS: JSON.stringify(hasDevTools),
      // The cloud environment is a build variable: reviewers run a release as `develop`, so envVersion cannot choose it.
      TEMPLATE_IDS: JSON.stringify(process.env.TEMPLATE_IDS ?? ''),
      CLOUD_ENV: JSON.stringify(process.env.CLOUD_ENV ?? ''),
    },
    logger: { quiet: true, stats: false },
    mini: {
      webpackChain: prepare,
      optimizeMainPackage: { enable: true },
      compile: { include: transpiled },
      miniCssExtractPluginOption: { ignoreOrder: true, filename: '[name].wxss', chunkFilename: '[name].wxss' },
      postcss: { pxtransform: { enable: true }, cssModules: { enable: false } },
    },
    h5: {
      webpackChain: shareParts,
      publicPath: './',
      staticDirectory: 'static',
      router: { mode: 'hash' },
      compile: { include: transpiled },
      output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
      miniCssExtractPluginOption: { ignoreOrder: true, filename: 'css/[name].[contenthash:8].css', chunkFilename: 'css/[name].[contenthash:8].css' },
      postcss: {
        autoprefixer: { enable: true },
        cssModules: { enable: false },
        pxtransform: { enable: true, config: { baseFontSize: 20, minRootSize: 17, maxRootSize: 22 } },
      },
    },
  }
  return config
})

// One project per kind of test, so that `jest --selectProjects domain` runs in a second.
// Functions run in UTC (PLATFORM §1.12); a worker of the local cloud shares its process's time zone.
process.env.TZ = 'UTC'
const path = require('node:path')

const rootDir = path.resolve(__dirname, '..')
const long = process.env.LONG_TESTS === '1'
const transform = { '\\.[cm]?[jt]sx?$': ['babel-jest', { configFile: path.join(__dirname, 'babel.config.js') }] }
const ignore = ['/node_modules/', '<rootDir>/tests/architecture/planted/', ...(long ? [] : ['\\.long\\.test\\.'])]
const alias = { '^@/lib/transport$': '<rootDir>/client/lib/transport.h5.ts', '^@/(.*)$': '<rootDir>/client/$1', '^@contract/(.*)$': '<rootDir>/contract/$1' }

function project(displayName, folders, more = {}) {
  return {
    displayName, rootDir, transform, testEnvironment: 'node', testPathIgnorePatterns: ignore, modulePathIgnorePatterns: ['<rootDir>/dist/'],
    moduleNameMapper: alias, testMatch: folders.map((folder) => `<rootDir>/tests/${folder}/**/*.test.{ts,tsx,js}`), ...more,
  }
}
const asset = { '\\.(scss|css|png|svg)$': '<rootDir>/tests/support/empty.cjs' }
const taro = { '^@tarojs/components$': '<rootDir>/tests/support/taro-components.tsx', '^@tarojs/taro$': '<rootDir>/tests/support/taro.ts' }

module.exports = {
  rootDir,
  globalSetup: '<rootDir>/tests/support/build-once.ts',
  // A safety net, not a measure: a busy machine is no failure.
  testTimeout: 240_000,
  projects: [
    project('domain', ['domain']),
    project('server', ['functions', 'journeys', 'simulation']),
    project('local-cloud', ['local-cloud']),
    project('client', ['client'], { testEnvironment: 'jsdom', globals: { DEV_TOOLS: true, CLOUD_ENV: '', TEMPLATE_IDS: '' }, moduleNameMapper: { ...asset, ...taro, ...alias } }),
    // The compiled package runs as it is: transforming it again would test something else.
    project('weapp', ['weapp'], { transformIgnorePatterns: ['/node_modules/', '<rootDir>/dist/'], modulePathIgnorePatterns: [] }),
    project('browser', ['browser']),
    project('architecture', ['architecture', 'tools', 'deploy']),
  ],
}

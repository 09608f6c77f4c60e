// Planted: not-to-dev-dep
export { run } from 'jest'

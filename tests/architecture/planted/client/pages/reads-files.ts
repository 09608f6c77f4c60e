// Planted: client-pages
export { readFileSync } from 'node:fs'

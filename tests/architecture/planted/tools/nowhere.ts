// Planted: not-to-unresolvable
export { nothing } from './not-there'

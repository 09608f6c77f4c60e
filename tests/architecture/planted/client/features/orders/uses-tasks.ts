// Planted: client-feature-alone
export { tasks } from '../tasks/api'

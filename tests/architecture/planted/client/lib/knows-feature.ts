// Planted: client-lib
export { tasks } from '../features/tasks/api'

// Planted: server-never-imports-client
export { format } from '../../../client/lib/format'

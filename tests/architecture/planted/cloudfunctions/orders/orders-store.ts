// Planted: store-knows-db-only
export { partners as orders } from '../partners/public'

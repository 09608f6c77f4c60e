// Planted: domain-is-pure
export { orders } from '../orders-store'

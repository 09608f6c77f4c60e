// Planted: no-feature-circle
export { orderCount as partners } from '../orders/public'

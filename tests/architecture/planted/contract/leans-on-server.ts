// Planted: contract-stands-alone
export { rule } from '../cloudfunctions/orders/domain/rule'

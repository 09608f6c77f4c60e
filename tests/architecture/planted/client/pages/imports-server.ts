// Planted: client-never-imports-server
export { rule } from '../../cloudfunctions/orders/domain/rule'

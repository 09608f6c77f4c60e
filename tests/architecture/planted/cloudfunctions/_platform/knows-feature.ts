// Planted: platform-knows-no-feature
export { rule } from '../orders/domain/rule'

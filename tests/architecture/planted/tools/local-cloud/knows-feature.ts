// Planted: local-cloud-knows-no-feature
export { rule } from '../../cloudfunctions/orders/domain/rule'

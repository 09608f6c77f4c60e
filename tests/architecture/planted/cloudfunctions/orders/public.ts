export { partners as orderCount } from '../partners/public'

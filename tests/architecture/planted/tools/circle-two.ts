export { one as two } from './circle-one'

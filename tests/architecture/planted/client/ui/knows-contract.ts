// Planted: client-ui
export { kernel } from '../../contract/kernel'

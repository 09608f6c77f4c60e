// Planted: no-circle
export { two as one } from './circle-two'

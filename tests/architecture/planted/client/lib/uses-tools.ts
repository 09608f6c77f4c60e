// Planted: local-cloud-stays-local
export { engine } from '../../tools/local-cloud/engine'

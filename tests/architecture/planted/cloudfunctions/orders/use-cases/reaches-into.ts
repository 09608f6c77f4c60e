// Planted: use-case-through-public
export { partnersStore } from '../../partners/partners-store'

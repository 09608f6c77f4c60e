// Planted: not-to-tests
export { helper } from '../tests/helper'

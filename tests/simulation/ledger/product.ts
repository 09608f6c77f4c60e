// The part of the product that the simulation runs: exactly what a bundle of it, sound or with a seeded bug, gives.
export { sha256 } from '../../../cloudfunctions/_platform/digest'
export { RATE_ONE } from '../../../cloudfunctions/credits/domain/entry'
export { expireHold, placeHold, postHold, voidHold } from '../../../cloudfunctions/credits/domain/hold'
export { firstPage } from '../../../cloudfunctions/credits/domain/page'
export { publicSheetOf } from '../../../cloudfunctions/credits/domain/sheet'
export { statementOf } from '../../../cloudfunctions/credits/domain/statement'
export { approve, post, reverse } from '../../../cloudfunctions/credits/posting'

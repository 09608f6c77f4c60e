// The cloud's refusals with the codes and wording that the SDK (and code that matches on text) sees.
export class CloudError extends Error {
  constructor(readonly code: string, message: string) {
    super(message)
  }
}
const TAIL = 'Please check your request, but if the problem persists, contact us.'
export const refuse = {
  noCollection: (name: string) => new CloudError('DATABASE_COLLECTION_NOT_EXIST', `[ResourceNotFound] Db or Table not exist: ${name}. ${TAIL}`),
  conflict: () => new CloudError('DATABASE_TRANSACTION_CONFLICT', `[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. ${TAIL}`),
  noTransaction: () => new CloudError('DATABASE_TRANSACTION_FAIL', `[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be commit or abort in 30 seconds. ${TAIL}`),
  busy: () => new CloudError('DATABASE_TRANSACTION_FAIL', `[ResourceUnavailable.TransactionBusy] Transaction is busy. ${TAIL}`),
  duplicate: (collection: string, index: string, key: string) => new CloudError('DATABASE_REQUEST_FAILED', `[FailedOperation.Insert] multiple write errors: [{write errors: [{E11000 duplicate key error collection: local.${collection} index: ${index} dup key: ${key}}]}, {<nil>}]`),
  parameter: (message: string) => new CloudError('INVALID_PARAM', message),
  request: (message: string) => new CloudError('DATABASE_REQUEST_FAILED', `[FailedOperation] ${message}`),
}

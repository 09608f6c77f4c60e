// What the cloud allows, as constants (PLATFORM §1). The local cloud refuses what production would refuse.
export const LIMITS = {
  getDefault: 100, getMax: 1000, aggregateDefault: 20,
  documentBytes: 16 << 20, requestBytes: 6 << 20, packetBytes: 16 << 20, resultBytes: 1 << 20, callBytes: 1 << 20, uploadBytes: 10 << 20,
  transactionMilliseconds: 30_000, transactionOperations: 100, lockWaitMilliseconds: 10_000,
  /** Makes parallel operations of one transaction meet, as they do over a real network. */
  transactionDelayMilliseconds: 1,
} as const

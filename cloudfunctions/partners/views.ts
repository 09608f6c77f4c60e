// A partner as it is shown; the output schema strips what an endpoint does not promise.
import type { PartnerDoc } from './partners-store'

export const viewOf = (partner: PartnerDoc) => ({
  ...partner, id: partner._id, workers: partner.workers.map(({ personId, name }) => ({ id: personId, name })),
  rating: partner.stats.ratingAverage, servedCount: partner.stats.servedCount,
})

// Applications 入驻申请, one document each. The id comes from person, community and how many have ended before it, so that one person
// has one live application in a community.
import { collection } from '../_platform/db'
import type { Application } from './domain/application'

export type ApplicationDoc = Application
export const applications = collection<ApplicationDoc>({ name: 'applications', indexes: [['applicantId', 'updatedAt', '_id'], ['communityId', 'status', 'updatedAt', '_id'], ['steps.byId']] })

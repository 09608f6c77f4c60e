// Invitations to apply, single use, expiring. The token itself is never kept: its digest finds the invitation, and only who made the
// request can make it again from the salt (N6).
import { collection } from '../_platform/db'

export interface ApplicationInviteDoc { _id: string; tokenDigest: string; tokenSalt: string; merchantId: string; merchantName: string; communityId: string; createdById: string; createdAt: string; expiresAt: string; usedById: string | null }
export const applicationInvites = collection<ApplicationInviteDoc>({ name: 'applicationInvites', indexes: [['tokenDigest'], ['merchantId']] })

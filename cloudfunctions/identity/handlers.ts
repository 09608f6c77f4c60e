// Each endpoint of the contract with the use case that answers it.
import type { identity } from '../../contract/identity'
import type { Handlers } from '../_platform/serve'
import { bindPhone } from './use-cases/bind-phone'
import { correctResident } from './use-cases/correct-resident'
import { createInvite } from './use-cases/create-invite'
import { joinCommunity } from './use-cases/join-community'
import { listInvites } from './use-cases/list-invites'
import { listMembers } from './use-cases/list-members'
import { listResidents } from './use-cases/list-residents'
import { listUnits } from './use-cases/list-units'
import { previewInvite } from './use-cases/preview-invite'
import { readMe } from './use-cases/read-me'
import { redeemInvite } from './use-cases/redeem-invite'
import { registerResident } from './use-cases/register-resident'
import { revokeInvite } from './use-cases/revoke-invite'
import { setEligibility } from './use-cases/set-eligibility'
import { updateProfile } from './use-cases/update-profile'

export const handlers: Handlers<typeof identity> = {
  me: readMe, units: listUnits, joinCommunity, updateProfile, bindPhone,
  createInvite, invites: listInvites, revokeInvite, previewInvite, redeemInvite, members: listMembers,
  residents: listResidents, registerResident, correctResident, setEligibility,
}

// Identity's questions: hats to give and take, members and residents to see.
import type { Scenarios, Setting } from '../scenario'

const HOME = { communityId: 'd1-s1-c1', gridId: 'd1-s1-c1-g1', name: '测试居民', address: '团结路 12 号院 1 号楼' }
const PARTNER = { hat: 'partner', partnerId: 'pt-c1-02', role: 'worker' }

export const identityScenarios = ({ facts, issuePhoneCode }: Setting): Scenarios => ({
  'identity.me': { always: { input: {} } },
  'identity.units': { always: { input: {} } },
  'identity.joinCommunity': { 'community c1': { input: HOME }, 'unknown community': { input: { ...HOME, communityId: 'd1-s1-c9' } } },
  'identity.updateProfile': { name: { input: { name: '改了名字' } }, 'grid of c1': { input: { gridId: 'd1-s1-c1-g3' } } },
  'identity.bindPhone': { 'good code': { input: () => ({ code: issuePhoneCode('10033334444') }) }, 'bad code': { input: { code: 'nothing' } } },
  'identity.createInvite': {
    'staff of c1': { input: { hat: 'staff', unitId: 'd1-s1-c1' }, vary: 'unitId' },
    'staff of s1': { input: { hat: 'subdistrictStaff', unitId: 'd1-s1' }, vary: 'unitId' },
    'staff of d1': { input: { hat: 'districtStaff', unitId: 'd1' }, vary: 'unitId' },
    'worker of the partner': { input: PARTNER, vary: 'partnerId' }, 'owner of the partner': { input: { ...PARTNER, role: 'owner' }, vary: 'partnerId' },
    'family of the resident': { input: { hat: 'familyProxy', residentId: 'p-resident-c1' }, vary: 'residentId' },
    'family of myself': { input: { hat: 'familyProxy' } },
  },
  'identity.invites': { always: { input: {} } },
  'identity.revokeInvite': { open: { input: { inviteId: facts.staffInvite.inviteId }, vary: 'inviteId' }, used: { input: { inviteId: facts.usedInvite.inviteId }, vary: 'inviteId' } },
  'identity.previewInvite': { open: { input: { token: facts.staffInvite.token } }, used: { input: { token: facts.usedInvite.token }, vary: 'token' } },
  'identity.redeemInvite': {
    'staff, open': { input: { token: facts.staffInvite.token, name: '新同事' } }, 'family of the resident, open': { input: { token: facts.familyInvite.token, name: '新家属' } },
    used: { input: { token: facts.usedInvite.token, name: '来晚了' }, vary: 'token' },
  },
  'identity.members': {
    'unit c1': { input: { of: 'unit', id: 'd1-s1-c1' }, vary: 'id' }, 'unit s1': { input: { of: 'unit', id: 'd1-s1' }, vary: 'id' },
    partner: { input: { of: 'partner', id: 'pt-c1-02' }, vary: 'id' }, 'family of the resident': { input: { of: 'family', id: 'p-resident-c1' }, vary: 'id' },
  },
  'accounts.removeHat': {
    'a worker of the partner': { input: { personId: 'p-matrix-worker', hat: 'partner', id: 'pt-c1-02' }, vary: 'personId' },
    'the last owner': { input: { personId: 'p-merchant-c1', hat: 'partner', id: 'pt-c1-02' }, vary: 'personId' },
    'one of two staff of c1': { input: { personId: 'p-staff2-c1', hat: 'staff', id: 'd1-s1-c1' }, vary: 'personId' },
    'the last staff of c2': { input: { personId: 'p-staff-c2', hat: 'staff', id: 'd1-s1-c2' }, vary: 'personId' },
    'the last staff of s1': { input: { personId: 'p-subdistrict-s1', hat: 'subdistrictStaff', id: 'd1-s1' }, vary: 'personId' },
    'family of the resident': { input: { personId: 'p-matrix-family', hat: 'familyProxy', id: 'p-resident-c1' }, vary: 'personId' },
    'the resident': { input: { personId: 'p-resident-c1', hat: 'resident', id: 'd1-s1-c1' }, vary: 'personId' },
  },
  'identity.residents': { 'of c1': { input: { communityId: 'd1-s1-c1' }, vary: 'communityId' } },
  'identity.registerResident': { 'in c1': { input: HOME, vary: 'communityId' } },
  'identity.correctResident': {
    'an elder of c1': { input: { residentId: 'p-elder-c1', address: '团结路 12 号院 3 号楼' }, vary: 'residentId' },
    'the resident, with an account': { input: { residentId: 'p-resident-c1', name: '改了名字' }, vary: 'residentId' },
  },
  'accounts.forgetResident': {
    'an elder of c1': { input: { residentId: 'p-elder-c1' }, vary: 'residentId' },
    'the resident, with an account': { input: { residentId: 'p-resident-c1' }, vary: 'residentId' },
  },
  'identity.setEligibility': { 'of the resident': { input: { residentId: 'p-resident-c1', eligibilities: ['disabled'] }, vary: 'residentId' } },
})

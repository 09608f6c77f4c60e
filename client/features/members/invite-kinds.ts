// Which hats a unit's staff may give, and what each needs to be told. Only what to offer: the server decides.
import type { WornHat } from '@/lib/session'
import type { InputOf } from '@/lib/api'
import type { Unit } from './scope'

export type InviteKind = 'staff' | 'partnerOwner' | 'partnerWorker' | 'subdistrictStaff' | 'districtStaff'
export interface InviteChoice { kind: InviteKind; label: string; note: string; needs: 'unit' | 'partner' | null }
const CHOICES: Record<'district' | 'subdistrict' | 'community', InviteChoice[]> = {
  community: [
    { kind: 'staff', label: '社区同事', note: '能派单、管目录和居民', needs: null },
    { kind: 'partnerOwner', label: '伙伴负责人', note: '能接单、安排服务人员、邀请服务人员', needs: 'partner' },
    { kind: 'partnerWorker', label: '伙伴服务人员', note: '只能接单和服务', needs: 'partner' },
  ],
  // The staff of a street are appointed by its district.
  subdistrict: [{ kind: 'staff', label: '社区工作者', note: '能派单、管目录和居民', needs: 'unit' }],
  district: [
    { kind: 'subdistrictStaff', label: '街道工作者', note: '能看本街道各社区的派单情况', needs: 'unit' },
    { kind: 'districtStaff', label: '区里同事', note: '能看全区的派单情况，邀请街道工作者', needs: null },
  ],
}
export function inviteChoices(level: Unit['level']): InviteChoice[] {
  return level === 'grid' ? [] : CHOICES[level]
}
const MANAGERS = ['staff', 'subdistrictStaff', 'districtStaff'] as const
/** The units whose members the person may manage: those of their own staff hats. */
export function managedUnits(hats: readonly Pick<WornHat, 'hat' | 'unitId'>[], units: readonly Unit[]): Unit[] {
  const ids = new Set(hats.filter((one) => MANAGERS.some((hat) => hat === one.hat)).map((one) => one.unitId))
  return units.filter((unit) => ids.has(unit.id))
}
/** What is sent for a choice. @param unitId the unit itself, or the one below that was chosen */
export function inviteInput(kind: InviteKind, unitId: string, partnerId: string): InputOf<'identity', 'createInvite'> {
  if (kind === 'partnerOwner') return { hat: 'partner', partnerId, role: 'owner' }
  if (kind === 'partnerWorker') return { hat: 'partner', partnerId, role: 'worker' }
  return { hat: kind, unitId }
}

// 谁能替我办: the people I allowed, and the invitations still open.
import { View } from '@tarojs/components'
import { errorView } from '@/lib/errors'
import { dayTime } from '@/lib/format'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Cell } from '@/ui/cell'
import { useConfirm } from '@/ui/dialog'
import { ErrorState } from '@/ui/error-state'
import { Skeleton } from '@/ui/skeleton'
import { useFamily, useOpenInvites, useRemoveHat, useRevokeInvite, type FamilyInvite, type FamilyMember } from '../api'

/** @param residentId oneself @param onInvite opens a new invitation */
export function ActingForMe({ residentId, onInvite }: { residentId: string; onInvite: () => Promise<unknown> }) {
  const { data, error, refetch } = useFamily(residentId)
  const invites = useOpenInvites(true)
  const confirm = useConfirm()
  const [remove] = useRemoveHat()
  const [revoke] = useRevokeInvite()
  const take = async (member: FamilyMember) => {
    if (!await confirm({ title: `不让${member.name}代办了？`, text: '马上生效，之前下的单不受影响', yes: '不再授权', isDanger: true })) return
    if (await remove({ personId: member.personId, hat: 'familyProxy', id: residentId })) await refetch()
  }
  const withdraw = async (invite: FamilyInvite) => { if (await revoke({ inviteId: invite.id })) await invites.refetch() }
  if (error) return <ErrorState {...errorView(error, () => void refetch())} />
  if (!data) return <Skeleton rows={2} shape='list' />
  const open = invites.items.filter((invite) => invite.hat === 'familyProxy' && invite.status === 'open')
  return (
    <Card>
      {data.members.map((member) => <Cell key={member.personId} title={member.name} note={member.phoneMasked ?? '没有留电话'} icon='person' value={<Button kind='text' size='s' label={`不再授权${member.name}`} onTap={() => take(member)}>移除</Button>} />)}
      {open.map((invite) => <Cell key={invite.id} title='还没用的邀请码' note={`${dayTime(invite.expiresAt)} 前有效`} icon='key' value={<Button kind='text' size='s' label='撤回邀请码' onTap={() => withdraw(invite)}>撤回</Button>} />)}
      {data.members.length === 0 && open.length === 0 && <View className='muted'>还没有人能替您下单、确认和评价。发一个邀请码给家人，他填了就能代办。</View>}
      <View style={{ marginTop: '12px' }}><Button kind='outline' block icon='plus' onTap={async () => { await onInvite(); await invites.refetch() }}>邀请一位家人</Button></View>
    </Card>
  )
}

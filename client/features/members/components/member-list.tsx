import { HAT, PARTNER_ROLE } from '@contract/terms'
import { errorView } from '@/lib/errors'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Cell } from '@/ui/cell'
import { useConfirm } from '@/ui/dialog'
import { ErrorState } from '@/ui/error-state'
import { Skeleton } from '@/ui/skeleton'
import { useMembers, useRemoveHat, type Member } from '../api'

/** The people of a unit or partner; `canRemove` only says whether to offer it, the server decides. */
export function MemberList({ of, id, canRemove }: { of: 'unit' | 'partner'; id: string; canRemove: boolean }) {
  const { data, error, refetch } = useMembers(of, id)
  const [remove] = useRemoveHat()
  const confirm = useConfirm()
  const take = async (member: Member) => {
    if (!await confirm({ title: `移除${member.name}？`, text: '移除后马上不能再用这个身份', yes: '移除', isDanger: true })) return
    if (await remove({ personId: member.personId, hat: member.hat, id })) await refetch()
  }
  if (error) return <ErrorState {...errorView(error, () => void refetch())} />
  if (!data) return <Skeleton rows={3} shape='list' />
  return (
    <Card title={`成员 ${data.members.length} 人`}>
      {data.members.map((member) => (
        <Cell key={`${member.personId}:${member.hat}`} title={member.name} note={[member.role ? PARTNER_ROLE[member.role] : HAT[member.hat], member.phoneMasked].filter(Boolean).join(' · ')}
          value={canRemove && <Button kind='text' size='s' label={`移除${member.name}`} onTap={() => take(member)}>移除</Button>} />
      ))}
    </Card>
  )
}

// The invitations one has sent: what for, how they stand; an open one can be taken back.
import { View } from '@tarojs/components'
import { dayTime } from '@/lib/format'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Cell } from '@/ui/cell'
import { useConfirm } from '@/ui/dialog'
import { LoadMore } from '@/ui/load-more'
import { Tag } from '@/ui/tag'
import { toast } from '@/ui/toast'
import { useRevokeInvite, type Invite, type useInvites } from '../api'

const STATUS = { open: ['等待使用', 'low'], used: ['已使用', 'ok'], revoked: ['已收回', 'plain'], expired: ['已过期', 'plain'] } as const
const whenText = (invite: Invite) => (invite.status === 'open' ? `${dayTime(invite.expiresAt)} 前有效` : `${dayTime(invite.createdAt)} 发出`)

export function InviteList({ invites }: { invites: ReturnType<typeof useInvites> }) {
  const [revoke] = useRevokeInvite()
  const confirm = useConfirm()
  const { items, hasMore, isLoadingMore, loadMore, refetch } = invites
  const take = async (invite: Invite) => {
    if (!await confirm({ title: '收回这个邀请？', text: `${invite.label}。收回后邀请码马上作废。`, yes: '收回', isDanger: true })) return
    if (await revoke({ inviteId: invite.id })) toast('已收回', 'ok')
    await refetch()
  }
  return (
    <>
      <Card flush>
        {items.map((invite) => {
          const [word, kind] = STATUS[invite.status]
          return (
            <Cell key={invite.id} title={invite.label} note={whenText(invite)}
              value={<View className='row wrap' style={{ justifyContent: 'flex-end', gap: '4px' }}>
                <Tag kind={kind}>{word}</Tag>
                {invite.status === 'open' && <Button kind='text' size='s' label={`收回${invite.label}`} onTap={() => take(invite)}>收回</Button>}
              </View>} />
          )
        })}
      </Card>
      {hasMore && <LoadMore hasMore={hasMore} isLoading={isLoadingMore} onMore={() => void loadMore()} />}
    </>
  )
}

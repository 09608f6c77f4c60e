// 消息: everything the person was told, newest first; a tap opens the place it speaks of.
import { useInbox, useMarkRead, useUnread, type Message } from '@/features/inbox/api'
import { MessageRow } from '@/features/inbox/components/message-row'
import { MembersOnly } from '@/features/profile/components/members-only'
import { errorView } from '@/lib/errors'
import { go } from '@/lib/navigation'
import { useShareCard } from '@/lib/share'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'
import { LoadMore } from '@/ui/load-more'
import { PageShell } from '@/ui/page-shell'
import { Skeleton } from '@/ui/skeleton'

export default function MessagesPage() {
  useShareCard()
  return <MembersOnly title='登记后，订单的进展会在这里告诉您'><Inbox /></MembersOnly>
}
function Inbox() {
  const inbox = useInbox()
  const unread = useUnread()
  const [markRead] = useMarkRead()
  const open = (message: Message) => {
    // Opened at once; the mark follows and shows when this page is seen again.
    if (!message.isRead) void markRead({ messageIds: [message.id] })
    go.path(message.page)
  }
  const markAll = async () => { if (await markRead({})) await Promise.all([inbox.refetch(), unread.refetch()]) }
  return (
    <PageShell title='消息' lead={unread.count > 0 ? `${unread.count} 条没看` : undefined} aside={unread.count > 0 && <Button kind='text' size='s' icon='done' onTap={markAll}>全部已读</Button>}>
      {inbox.isLoading && <Skeleton rows={4} shape='list' />}
      {!!inbox.error && <ErrorState {...errorView(inbox.error, () => void inbox.refetch())} />}
      {!inbox.isLoading && !inbox.error && inbox.items.length === 0 && <Empty title='还没有消息' text='下单后，谁接了单、什么时候来，都会在这里告诉您' icon='bell' action='看看服务' onAction={() => go('catalog')} />}
      {inbox.items.length > 0 && <Card flush>{inbox.items.map((message) => <MessageRow key={message.id} message={message} onTap={() => open(message)} />)}</Card>}
      {inbox.items.length > 0 && <LoadMore hasMore={inbox.hasMore} isLoading={inbox.isLoadingMore} onMore={() => void inbox.loadMore()} />}
    </PageShell>
  )
}

// One room under the pen. A change of a version that somebody else has changed meanwhile is refused and said so.
import { useState } from 'react'
import { useEditRoom, useSaveRoom } from '@/features/venues/api'
import { RoomForm } from '@/features/venues/components/room-form'
import { NEW_ROOM, roomDraftOf, roomErrorsOf, roomFieldsOf, type RoomDraft } from '@/features/venues/room-draft'
import { ApiError } from '@/lib/api'
import { errorView } from '@/lib/errors'
import { go, useParams } from '@/lib/navigation'
import { ActionBar } from '@/ui/action-bar'
import { Button } from '@/ui/button'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'
import { Notice } from '@/ui/notice'
import { PageShell } from '@/ui/page-shell'
import { Skeleton } from '@/ui/skeleton'
import { toast } from '@/ui/toast'

interface EditorProps { communityId: string; venueId?: string; version?: number; start: RoomDraft; onReload?: () => Promise<void> }

function Editor({ communityId, venueId, version, start, onReload }: EditorProps) {
  const [draft, setDraft] = useState(start)
  const [isChecked, setChecked] = useState(false)
  const [isConflict, setConflict] = useState(false)
  const [save] = useSaveRoom((error) => {
    if (!(error instanceof ApiError && error.code === 'CONFLICT_RETRY')) return false
    setConflict(true)
    return true
  })
  const errors = isChecked ? roomErrorsOf(draft) : {}
  const count = Object.keys(errors).length
  const send = async () => {
    setChecked(true)
    const fields = roomFieldsOf(draft)
    if (!fields) return toast('还有没填好的地方')
    if (!await save({ communityId, venueId, version, fields })) return
    toast(venueId ? '已保存，已经订好的不变' : '已添加，合伙人可以订了', 'ok')
    go.back()
  }
  return (
    <PageShell title={venueId ? '修改场地' : '添加场地'} bar={<ActionBar note={count > 0 ? `还有 ${count} 处要改` : undefined}><Button block onTap={send}>{venueId ? '保存' : '添加'}</Button></ActionBar>}>
      {isConflict && <Notice tone='hot' icon='warn'>同事刚刚改过这个场地，您的修改没有保存。请打开最新的内容再改一次。</Notice>}
      {isConflict && onReload && <Button kind='outline' block icon='refresh' onTap={onReload}>打开最新的内容</Button>}
      <RoomForm draft={draft} errors={errors} onChange={(part) => setDraft({ ...draft, ...part })} />
    </PageShell>
  )
}
export default function VenueEditPage() {
  const { venueId, communityId } = useParams<'staffVenueEdit'>()
  const { data, error, refetch } = useEditRoom(venueId)
  // A page shown again reads the room again; what is being typed must not be lost by that.
  const [opened, setOpened] = useState<typeof data>()
  const [round, setRound] = useState(0)
  if (data && !opened) setOpened(data)
  if (!venueId && communityId) return <Editor communityId={communityId} start={NEW_ROOM} />
  if (!venueId) return <PageShell><Empty title='没有选场地' icon='place' action='回到场地' onAction={() => go.replace('staffVenues')} /></PageShell>
  if (error) return <PageShell><ErrorState {...errorView(error, () => void refetch())} /></PageShell>
  if (!opened) return <PageShell title='修改场地'><Skeleton rows={3} shape='card' /></PageShell>
  const reload = async () => { await refetch(); setOpened(undefined); setRound(round + 1) }
  return <Editor key={round} communityId={opened.communityId} venueId={venueId} version={opened.version} start={roomDraftOf(opened.fields, opened.pictures)} onReload={reload} />
}

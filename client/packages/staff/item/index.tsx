// One service item under the pen. A change of a version that somebody else has changed meanwhile is refused and said so.
import { useState } from 'react'
import { useEditItem, useSaveItem } from '@/features/catalog-edit/api'
import { ItemForm } from '@/features/catalog-edit/components/item-form'
import { draftOf, errorsOf, fieldsOf, NEW_DRAFT, type ItemDraft } from '@/features/catalog-edit/item-draft'
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

interface EditorProps { communityId: string; itemId?: string; version?: number; start: ItemDraft; onReload?: () => Promise<void> }

function Editor({ communityId, itemId, version, start, onReload }: EditorProps) {
  const [draft, setDraft] = useState(start)
  const [isChecked, setChecked] = useState(false)
  const [isConflict, setConflict] = useState(false)
  const [save] = useSaveItem((error) => {
    if (!(error instanceof ApiError && error.code === 'CONFLICT_RETRY')) return false
    setConflict(true)
    return true
  })
  const errors = isChecked ? errorsOf(draft) : {}
  const count = Object.keys(errors).length
  const send = async () => {
    setChecked(true)
    const fields = fieldsOf(draft)
    if (!fields) return toast('还有没填好的地方')
    if (!await save({ communityId, itemId, version, fields })) return
    toast(itemId ? '已保存' : '已添加，居民可以点了', 'ok')
    go.back()
  }
  const note = count > 0 ? `还有 ${count} 处要改` : undefined
  return (
    <PageShell title={itemId ? '修改服务项' : '添加服务项'} bar={<ActionBar note={note}><Button block onTap={send}>{itemId ? '保存' : '添加'}</Button></ActionBar>}>
      {isConflict && <Notice tone='hot' icon='warn'>同事刚刚改过这项服务，您的修改没有保存。请打开最新的内容再改一次。</Notice>}
      {isConflict && onReload && <Button kind='outline' block icon='refresh' onTap={onReload}>打开最新的内容</Button>}
      <ItemForm draft={draft} errors={errors} onChange={(part) => setDraft({ ...draft, ...part })} />
    </PageShell>
  )
}
export default function StaffItemPage() {
  const { itemId, communityId } = useParams<'staffItem'>()
  const { data, error, refetch } = useEditItem(itemId)
  // A page shown again reads the item again; what is being typed must not be lost by that.
  const [opened, setOpened] = useState<typeof data>()
  const [round, setRound] = useState(0)
  if (data && !opened) setOpened(data)
  if (!itemId && communityId) return <Editor communityId={communityId} start={NEW_DRAFT} />
  if (!itemId) return <PageShell><Empty title='没有选服务项' icon='list' action='回到服务目录' onAction={() => go.replace('staffCatalog')} /></PageShell>
  if (error) return <PageShell><ErrorState {...errorView(error, () => void refetch())} /></PageShell>
  if (!opened) return <PageShell title='修改服务项'><Skeleton rows={3} shape='card' /></PageShell>
  const reload = async () => { await refetch(); setOpened(undefined); setRound(round + 1) }
  return <Editor key={round} communityId={opened.communityId} itemId={itemId} version={opened.version} start={draftOf(opened.fields)} onReload={reload} />
}

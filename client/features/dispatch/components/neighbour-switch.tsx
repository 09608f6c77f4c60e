// 邻社区互助 (A23): whether this community's partners may be asked for its neighbours' orders, and which neighbours do the same.
import { sentenceOf } from '@/lib/errors'
import { Card } from '@/ui/card'
import { Notice } from '@/ui/notice'
import { SwitchRow } from '@/ui/switch-row'
import { toast } from '@/ui/toast'
import { useDispatchSettings, useSaveDispatchSettings } from '../api'

export function NeighbourSwitch({ communityId }: { communityId: string }) {
  const { data, error, refetch } = useDispatchSettings(communityId)
  const [save] = useSaveDispatchSettings()
  if (error) return <Notice>{sentenceOf(error)}</Notice>
  if (!data) return null
  const taking = data.neighbours.filter(({ takesNeighbours }) => takesNeighbours).map(({ name }) => name)
  const change = async (takesNeighbours: boolean) => {
    if (await save({ communityId, takesNeighbours })) toast(takesNeighbours ? '隔壁社区可以问我们的伙伴了' : '隔壁社区不再问我们的伙伴', 'ok')
    await refetch()
  }
  return (
    <Card flush>
      <SwitchRow name='takesNeighbours' label='伙伴也接隔壁社区的单' note={taking.length > 0 ? `本社区问遍以后，还会问${taking.join('、')}的伙伴` : '同一街道里还没有社区愿意接我们的单'} value={data.takesNeighbours} onChange={(value) => void change(value)} />
    </Card>
  )
}

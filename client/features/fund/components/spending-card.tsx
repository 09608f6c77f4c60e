// A spending that waits for its second signature; whoever proposed it may take it back.
import { View } from '@tarojs/components'
import { FUND_SPENDING } from '@contract/terms'
import { agoText, yuan } from '@/lib/format'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { useConfirm } from '@/ui/dialog'
import { toast } from '@/ui/toast'
import { useDecideSpending, type Spending } from '../api'

export function SpendingCard({ spending: { id: proposalId, kind, fen, note, proposedAt, isMine }, onDone }: { spending: Spending; onDone: () => void }) {
  const [decide] = useDecideSpending()
  const confirm = useConfirm()
  const what = `${FUND_SPENDING[kind]} ${yuan(fen)}`
  const run = async (verdict: 'sign' | 'reject', title: string, yes: string, told: string) => {
    if (await confirm({ title, text: `${what}：${note}`, yes }) && await decide({ proposalId, verdict })) { toast(told, 'ok'); onDone() }
  }
  return (
    <Card>
      <View className='strong'>{what}</View>
      <View>{note}</View>
      <View className='muted'>{`${agoText(proposedAt)}提出，${isMine ? '您提的，要另一位工作人员签字' : '等您或另一位同事签字'}`}</View>
      <View className='row wrap' style={{ justifyContent: 'flex-end', marginTop: '10px' }}>
        {isMine && <Button kind='outline' size='s' label={`撤回${what}`} onTap={() => run('reject', '撤回这笔支出？', '撤回', '已撤回')}>撤回</Button>}
        {!isMine && <Button kind='outline' size='s' label={`不同意${what}`} onTap={() => run('reject', '不同意这笔支出？', '不同意', '没有记账')}>不同意</Button>}
        {!isMine && <Button size='s' icon='check' label={`签字：${what}`} onTap={() => run('sign', '签字？签了马上记账', '签字', '已签字，记入基金')}>签字</Button>}
      </View>
    </Card>
  )
}

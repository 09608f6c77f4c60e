// The plan while it is carried out: how far, and for each order what came of it; a stop keeps what was done and offers to go on.
import { View } from '@tarojs/components'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Icon } from '@/ui/icon'
import type { CommitResult, PlanPartner } from '../api'
import type { Commit } from '../use-commit'
import { commitLead, partnerName, percentOf } from '../words'
import './plan-board.scss'

const TITLE = { running: '正在问伙伴', stopped: '还没派完', finished: '派完了' } as const
/** @param nameOf what the order is, where this visit still knows it */
interface CommitCardProps { commit: Commit; partners: readonly PlanPartner[]; nameOf: (orderId: string) => string | undefined; onOrder: (orderId: string) => void; onBoard: () => void; onRest: () => void }

export function CommitCard({ commit, partners, nameOf, onOrder, onBoard, onRest }: CommitCardProps) {
  const { phase, progress } = commit
  return (
    <>
      <Card title={TITLE[phase]} aside={<View className='muted'>{`${progress.results.length}/${progress.total} 单`}</View>}>
        <View className='plan-progress' role='progressbar' aria-valuenow={percentOf(progress)} aria-valuemin={0} aria-valuemax={100} aria-label='派单进度'><View className='plan-progress__done' style={{ width: `${percentOf(progress)}%` }} /></View>
        <View>{commitLead(progress)}</View>
        {phase === 'stopped' && <View className='muted'>{commit.text}</View>}
        {phase === 'stopped' && <View className='row wrap' style={{ marginTop: '10px' }}><Button onTap={commit.goOn}>继续派完</Button><Button kind='text' onTap={onRest}>不派了，重新看计划</Button></View>}
        {phase === 'finished' && <View className='row wrap' style={{ marginTop: '10px' }}><Button onTap={onBoard}>回派单台</Button><Button kind='outline' onTap={onRest}>看还剩什么</Button></View>}
      </Card>
      {progress.results.length > 0 && (
        <Card flush>
          {progress.results.map((result) => <Result key={result.orderId} result={result} name={nameOf(result.orderId)} partner={partnerName(partners, result.partnerId)} onOrder={() => onOrder(result.orderId)} />)}
        </Card>
      )}
    </>
  )
}
function Result({ result: { code, message }, name, partner, onOrder }: { result: CommitResult; name: string | undefined; partner: string; onOrder: () => void }) {
  return (
    <View className='plan-result'>
      <Icon name={code === null ? 'done' : 'warn'} size={20} tone={code === null ? 'free' : 'hot'} />
      <View className='grow'>
        <View>{name ?? partner}</View>
        <View className='muted'>{code === null ? `问到了${partner}，等答复` : `没问成${partner}：${message ?? '请看订单'}`}</View>
        {code !== null && <Button kind='text' size='s' label={`看没问成的订单${name ? `：${name}` : ''}`} onTap={onOrder}>看订单</Button>}
      </View>
    </View>
  )
}

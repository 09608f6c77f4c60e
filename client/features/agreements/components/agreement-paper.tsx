// One version as paper: how it stands, what it says, who has signed, what was said about it.
import { View } from '@tarojs/components'
import { AGREEMENT_SIDE } from '@contract/terms'
import { dayTime } from '@/lib/format'
import { Card } from '@/ui/card'
import { Cell } from '@/ui/cell'
import { Notice } from '@/ui/notice'
import { Tag } from '@/ui/tag'
import { Timeline } from '@/ui/timeline'
import type { Agreement } from '../api'
import { dayText } from '../words'
import { TermsFacts } from './terms-facts'

const SIDES = ['partner', 'community'] as const
/** What happens next, and whose turn it is. */
export function nextText({ status, signatures, mySide, terms, endsOn, endReason }: Agreement): string {
  const hasSigned = (side: (typeof SIDES)[number]) => signatures.some((one) => one.side === side)
  switch (status) {
    case 'draft': return '双方都可以改和留言，谈好了就定稿送签'
    case 'proposed': return mySide && !hasSigned(mySide) ? '内容已定稿，看清楚再签' : '等另一方签署'
    case 'signed': return `${dayText(terms.fromOn)}起生效，到 ${dayText(endsOn)}为止`
    case 'discarded': return '这份草案作废了'
    default: return endReason ? `${dayText(endsOn)}结束：${endReason}` : `${dayText(endsOn)}结束`
  }
}
export function AgreementPaper({ agreement }: { agreement: Agreement }) {
  const { status, terms, endsOn, communityId, signatures, comments, hash, isReviewDue, endReason } = agreement
  return (
    <>
      {isReviewDue && <Notice tone='low' icon='calendar'>到了约定的复核日。要改就起草新的一版，双方签了才替换；不改就继续有效。</Notice>}
      {status === 'signed' && endReason && <Notice tone='hot' icon='warn'>{`将在 ${dayText(endsOn)}提前结束：${endReason}`}</Notice>}
      <TermsFacts terms={terms} communityId={communityId} endsOn={endsOn} />
      {status !== 'draft' && (
        <Card title='签署' flush>
          {SIDES.map((side) => {
            const signature = signatures.find((one) => one.side === side)
            return <Cell key={side} icon={signature ? 'done' : 'clock'} title={AGREEMENT_SIDE[side]} note={signature ? `${signature.name} · ${dayTime(signature.at)}` : undefined} value={signature ? <Tag kind='ok'>已签</Tag> : <Tag>未签</Tag>} />
          })}
          <View className='hint' style={{ padding: '8px 16px 12px', wordBreak: 'break-all' }}>{`内容指纹 ${hash.slice(0, 16)}`}</View>
        </Card>
      )}
      {comments.length > 0 && <Card title='商量的话'><Timeline items={[...comments].reverse().map(({ by, at, text }) => ({ what: by, when: dayTime(at), note: text, isNow: false }))} /></Card>}
    </>
  )
}

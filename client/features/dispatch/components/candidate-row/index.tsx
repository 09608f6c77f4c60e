// One partner who could do it; when it is free, how busy and how well liked it is are the server's reasons, in words (A5).
import { type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { PARTNER_KIND } from '@contract/terms'
import { Avatar } from '@/ui/avatar'
import { Button } from '@/ui/button'
import { Tag } from '@/ui/tag'
import type { Candidate } from '../../api'
import './index.scss'

const KIND_TONE = { merchant: 'market', group: 'free', individual: 'low' } as const

interface CandidateRowProps { candidate: Candidate; isFirst: boolean; isPinned?: boolean; onPin?: () => void; children: ReactNode }

export function CandidateRow({ candidate, isFirst, isPinned = false, onPin, children }: CandidateRowProps) {
  return (
    <View className='candidate-row'>
      <View className='row'>
        <Avatar name={candidate.name} tone={KIND_TONE[candidate.kind]} />
        <View className='grow'>
          <View className='candidate-row__name'><View className='strong'>{candidate.name}</View>{isFirst && <Tag kind='ok' icon='check'>推荐</Tag>}{isPinned && <Tag kind='hot' icon='pin'>置顶</Tag>}</View>
          <View className='muted'>{`${PARTNER_KIND[candidate.kind]} · ${candidate.freeWorkers} 人有空`}</View>
        </View>
        {children}
      </View>
      {candidate.reasons.length > 0 && <View className='candidate-row__why'>{candidate.reasons.map((reason) => <Tag key={reason}>{reason}</Tag>)}</View>}
      {onPin && <Button kind='text' size='s' icon='pin' label={isPinned ? `不再置顶${candidate.name}` : `置顶${candidate.name}`} onTap={onPin}>{isPinned ? '不再置顶' : '置顶'}</Button>}
    </View>
  )
}

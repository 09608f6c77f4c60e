// One partner who could do it, with the reasons in words beside the recommendation (A5).
import { type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { PARTNER_KIND } from '@contract/terms'
import { dayTime } from '@/lib/format'
import { Avatar } from '@/ui/avatar'
import { Tag } from '@/ui/tag'
import type { Candidate } from '../../api'
import './index.scss'

const KIND_TONE = { merchant: 'market', group: 'free', individual: 'low' } as const

/** What is known of the partner for this order: when, how many people, how residents rate it. */
function factsOf({ startAt, freeWorkers, rating, jobs30 }: Candidate): string {
  return [startAt && `${dayTime(startAt)} 有空`, freeWorkers > 1 && `${freeWorkers} 人有空`, rating !== null && `评分 ${rating.toFixed(1)}`, `近 30 天 ${jobs30} 单`].filter(Boolean).join(' · ')
}
export function CandidateRow({ candidate, isFirst, children }: { candidate: Candidate; isFirst: boolean; children: ReactNode }) {
  return (
    <View className='candidate-row'>
      <View className='row'>
        <Avatar name={candidate.name} tone={KIND_TONE[candidate.kind]} />
        <View className='grow'>
          <View className='candidate-row__name'><View className='strong'>{candidate.name}</View><Tag>{PARTNER_KIND[candidate.kind]}</Tag>{isFirst && <Tag kind='ok' icon='check'>推荐</Tag>}</View>
          <View className='muted'>{factsOf(candidate)}</View>
        </View>
        {children}
      </View>
      {candidate.reasons.length > 0 && <View className='candidate-row__why'>{candidate.reasons.map((reason) => <Tag key={reason}>{reason}</Tag>)}</View>}
    </View>
  )
}

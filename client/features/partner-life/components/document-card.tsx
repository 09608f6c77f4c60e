// One paper of a partner: what it is, how long it counts, what staff said to it.
import { type ReactNode } from 'react'
import { Image, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { DOCUMENT_KIND, DOCUMENT_STATUS } from '@contract/terms'
import { dayTime } from '@/lib/format'
import { Card } from '@/ui/card'
import { Notice } from '@/ui/notice'
import { Tag } from '@/ui/tag'
import { Tap } from '@/ui/tap'
import type { PartnerDocument } from '../api'
import { dayText, expiryText } from '../words'
import './papers.scss'

export function PaperPictures({ name, pictures }: { name: string; pictures: readonly { id: string; url: string }[] }) {
  const urls = pictures.map(({ url }) => url)
  return (
    <View className='papers'>
      {pictures.map(({ id, url }, index) => (
        <Tap key={id} className='papers__picture' label={`${name}第 ${index + 1} 张，放大看`} onTap={() => void Taro.previewImage({ current: url, urls })}><Image className='papers__image' src={url} mode='aspectFill' /></Tap>
      ))}
    </View>
  )
}
/** @param children what can be done with it */
export function DocumentCard({ document, children }: { document: PartnerDocument; children?: ReactNode }) {
  const { kind, status, expiresOn, daysLeft, isBlocking, reason, pictures, submittedAt } = document
  const expiry = expiryText(expiresOn, daysLeft)
  const name = DOCUMENT_KIND[kind]
  return (
    <Card>
      <View className='row wrap between' style={{ gap: '2px 10px' }}>
        <View className='strong'>{name}</View>
        {status === 'current' ? <Tag kind={expiry.tone}>{expiry.text}</Tag> : <Tag kind={status === 'waiting' ? 'low' : 'hot'}>{DOCUMENT_STATUS[status]}</Tag>}
      </View>
      <View className='muted'>{[expiresOn ? `到 ${dayText(expiresOn)}为止` : '', `${dayTime(submittedAt)} 提交`].filter(Boolean).join(' · ')}</View>
      {isBlocking && <View className='papers__notice'><Notice tone='hot' icon='warn'>过期期间不会再派新单，已经接的单照常做完</Notice></View>}
      {status === 'returned' && reason && <View className='papers__notice'><Notice tone='hot' icon='warn'>{`被退回：${reason}`}</Notice></View>}
      {pictures.length > 0 && <PaperPictures name={name} pictures={pictures} />}
      {children && <View className='row wrap papers__actions'>{children}</View>}
    </Card>
  )
}

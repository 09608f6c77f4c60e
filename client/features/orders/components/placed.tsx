// After placing: it worked, and what happens next, step by step.
import { useEffect } from 'react'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { go } from '@/lib/navigation'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { IconTile } from '@/ui/icon-tile'
import { Timeline } from '@/ui/timeline'
import './placed.scss'

const NEXT = [
  { what: '社区看到您的单，安排合适的伙伴', when: '第 1 步' },
  { what: '伙伴接单，定下上门时间，发消息告诉您', when: '第 2 步' },
  { what: '伙伴上门，您报服务码，开始服务', when: '第 3 步' },
  { what: '做完后您来确认、评价', when: '第 4 步' },
]
export function Placed({ orderId, itemName, isUrgent }: { orderId: string; itemName: string; isUrgent: boolean }) {
  // The form it takes the place of was scrolled down to its button.
  useEffect(() => { void Taro.pageScrollTo({ scrollTop: 0, duration: 0 }) }, [])
  return (
    <View>
      <View className='placed'>
        <IconTile name='check' tone='free' size='l' />
        <View className='placed__title'>已下单：{itemName}</View>
        <View className='muted'>{isUrgent ? '社区已经收到提醒，马上处理；等不及请打电话' : '不用一直等着，有进展会在「消息」里告诉您'}</View>
      </View>
      <Card title='接下来'><Timeline items={NEXT.map((step, index) => ({ ...step, isNow: index === 0 }))} /></Card>
      <View className='stack'>
        <Button block onTap={() => go.replace('order', { id: orderId })}>看这一单</Button>
        <Button kind='outline' block onTap={() => go.tab('home')}>回首页</Button>
      </View>
    </View>
  )
}

// One message: what happened, and where to look at it. Unread is said to the ear as well as shown.
import { View } from '@tarojs/components'
import { dayTime } from '@/lib/format'
import { classes } from '@/ui/classes'
import { Tap } from '@/ui/tap'
import type { Message } from '../api'
import './message-row.scss'

export function MessageRow({ message, onTap }: { message: Message; onTap: () => void }) {
  return (
    <Tap className='message-row' role='link' label={`${message.isRead ? '' : '未读，'}${message.title}，${message.body}`} onTap={onTap}>
      <View className={classes('message-row__dot', !message.isRead && 'message-row__dot--unread')} />
      <View className='grow'>
        <View className='message-row__head'>
          <View className={message.isRead ? '' : 'strong'}>{message.title}</View>
          <View className='hint'>{dayTime(message.at)}</View>
        </View>
        <View className='muted'>{message.body}</View>
      </View>
    </Tap>
  )
}

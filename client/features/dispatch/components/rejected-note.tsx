// Who was left out and why, counted; a press says what would change it.
import { useState } from 'react'
import { View } from '@tarojs/components'
import { REJECTION } from '@contract/terms'
import { Cell } from '@/ui/cell'
import { Icon } from '@/ui/icon'
import { Sheet } from '@/ui/sheet'
import { Tap } from '@/ui/tap'
import type { Rejected } from '../api'
import { REMEDY, rejectedText, sorted } from '../rejections'

export function RejectedReasons({ rejected }: { rejected: readonly Rejected[] }) {
  return <>{sorted(rejected).map(({ reason, count }) => <Cell key={reason} title={REJECTION[reason]} note={REMEDY[reason]} value={`${count} 家`} />)}</>
}
export function RejectedNote({ rejected }: { rejected: readonly Rejected[] }) {
  const [isOpen, setOpen] = useState(false)
  const text = rejectedText(rejected)
  if (!text) return null
  return (
    <>
      <Tap className='row target' label={`${text}，看怎么办`} onTap={() => setOpen(true)}><View className='muted grow'>{text}</View><Icon name='right' size={16} tone='plain' /></Tap>
      <Sheet isOpen={isOpen} title='为什么不合适' onClose={() => setOpen(false)}><RejectedReasons rejected={rejected} /></Sheet>
    </>
  )
}

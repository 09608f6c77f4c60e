// A big door of the large-type front page: one thing to do, said in one word and one sentence.
import { View } from '@tarojs/components'
import { classes } from '@/ui/classes'
import { IconTile, type TileTone } from '@/ui/icon-tile'
import type { IconName } from '@/ui/icons/icons.data'
import { Tap } from '@/ui/tap'
import './door.scss'

export function Door({ icon, tone, title, note, onTap }: { icon: IconName; tone: TileTone; title: string; note?: string; onTap: () => void }) {
  return (
    <Tap className={classes('door', tone === 'alert' && 'door--alert')} role={tone === 'alert' ? 'button' : 'link'} onTap={onTap}>
      <IconTile name={icon} tone={tone} size='l' />
      <View className='grow'>
        <View className='door__title'>{title}</View>
        {note && <View className='door__note'>{note}</View>}
      </View>
    </Tap>
  )
}

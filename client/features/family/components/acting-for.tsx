// 我能替谁办: each resident who agreed, with what I most often do for them.
import { View } from '@tarojs/components'
import { go } from '@/lib/navigation'
import { useSession, type WornHat } from '@/lib/session'
import { Avatar } from '@/ui/avatar'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { useConfirm } from '@/ui/dialog'
import { Empty } from '@/ui/empty'
import { useRemoveHat } from '../api'

export function ActingFor() {
  const { person, refresh } = useSession()
  const confirm = useConfirm()
  const [remove] = useRemoveHat()
  const hats = person?.hats.filter((hat) => hat.hat === 'familyProxy' && hat.residentId) ?? []
  const stop = async (hat: WornHat) => {
    if (!person || !await confirm({ title: `不再替${hat.residentName}代办？`, text: '要恢复得请对方再发一次邀请码', yes: '不再代办', isDanger: true })) return
    if (await remove({ personId: person.id, hat: 'familyProxy', id: hat.residentId! })) await refresh()
  }
  if (hats.length === 0) return <Card><Empty title='还没有替谁代办' text='请家人在「家人代办」里发邀请码给您；没有手机的老人，请社区帮忙开' icon='people' action='填写邀请码' onAction={() => go('join', { by: 'invite' })} /></Card>
  return hats.map((hat) => (
    <Card key={hat.residentId}>
      <View className='row'>
        <Avatar name={hat.residentName ?? ''} tone='low' />
        <View className='grow'>
          <View className='strong'>{hat.residentName}</View>
          <View className='hint'>{hat.unitName}</View>
        </View>
      </View>
      <View className='row wrap' style={{ marginTop: '10px' }}>
        <Button kind='outline' size='s' label={`看${hat.residentName}的订单`} onTap={() => go('orders', { residentId: hat.residentId! })}>看订单</Button>
        <Button kind='outline' size='s' label={`替${hat.residentName}下单`} onTap={() => go('catalog', {})}>替他下单</Button>
        <Button kind='text' size='s' label={`不再替${hat.residentName}代办`} onTap={() => stop(hat)}>不再代办</Button>
      </View>
    </Card>
  ))
}

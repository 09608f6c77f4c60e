// One merchant of the census: what and where it is, how far it has come, what can be done next.
import { View } from '@tarojs/components'
import { MERCHANT_STATUS, TRADE } from '@contract/terms'
import { callPhone } from '@/lib/phone'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Tag } from '@/ui/tag'
import type { Merchant } from '../api'
import { MERCHANT_TAG } from '../words'

interface MerchantCardProps { merchant: Merchant; isStaff: boolean; onEdit: () => void; onInvite: () => Promise<void>; onPartner: () => void }
export function MerchantCard({ merchant: { name, trade, gridName, address, contactName, phone, status, notes, partnerId }, isStaff, onEdit, onInvite, onPartner }: MerchantCardProps) {
  return (
    <Card>
      <View className='row wrap between' style={{ gap: '2px 10px' }}><View className='strong'>{name}</View><Tag kind={MERCHANT_TAG[status]}>{partnerId ? '已成为合伙人' : MERCHANT_STATUS[status]}</Tag></View>
      <View className='muted'>{[TRADE[trade], gridName, address].join(' · ')}</View>
      {contactName && <View className='muted'>{`联系人：${contactName}`}</View>}
      {notes && <View className='muted clamp-2'>{notes}</View>}
      <View className='row wrap' style={{ justifyContent: 'flex-end', marginTop: '10px' }}>
        {phone && <Button kind='outline' size='s' icon='phone' label={`打给${name}`} onTap={() => callPhone(phone)}>打电话</Button>}
        {isStaff && <Button kind='outline' size='s' icon='pencil' label={`修改${name}`} onTap={onEdit}>修改</Button>}
        {isStaff && status !== 'applied' && status !== 'declined' && <Button size='s' icon='send' label={`邀请${name}入驻`} onTap={onInvite}>邀请入驻</Button>}
        {partnerId && <Button kind='outline' size='s' label={`看${name}`} onTap={onPartner}>看合伙人</Button>}
      </View>
    </Card>
  )
}

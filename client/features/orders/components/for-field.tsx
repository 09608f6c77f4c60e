// 为谁下单, and where: oneself or a resident who agreed; the registered address unless another is typed.
import { useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '@/ui/button'
import { ChoiceChips } from '@/ui/choice-chips'
import { Field } from '@/ui/field'

/** `id` null is oneself; `address` null is known to the server only. */
export interface ForOption { id: string | null; label: string; address: string | null }
interface ForFieldProps { people: readonly ForOption[]; forId: string | null; address: string; onChange: (part: { forId?: string | null; address?: string }) => void }

const SELF = 'self'
export function ForField({ people, forId, address, onChange }: ForFieldProps) {
  const [isOther, setOther] = useState(address !== '')
  const chosen = people.find((one) => one.id === forId)
  return (
    <View>
      {people.length > 1 && <ChoiceChips name='for' label='为谁' options={people.map((one) => ({ value: one.id ?? SELF, label: one.label }))} value={forId ?? SELF} onChange={(value) => onChange({ forId: value === SELF ? null : value })} />}
      {isOther
        ? <Field name='address' label='地址' max={80} value={address} onChange={(text) => onChange({ address: text })} placeholder='小区、楼栋、单元、户室' required={false} hint='只用在这一单；不填就用登记的住址' />
        : (
          <View className='row between'>
            <View className='grow'>
              <View className='muted'>上门地址</View>
              <View>{chosen?.address ?? `${chosen?.label ?? ''}登记的住址`}</View>
            </View>
            <Button kind='text' size='s' onTap={() => setOther(true)}>换个地址</Button>
          </View>
        )}
    </View>
  )
}

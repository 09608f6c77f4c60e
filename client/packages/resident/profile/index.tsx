// 我的资料: seen, corrected, deleted by the person they are about.
import { useState } from 'react'
import { View } from '@tarojs/components'
import { useUnits } from '@/features/community/api'
import { useUpdateProfile } from '@/features/profile/api'
import { DeleteAccountCell } from '@/features/profile/components/delete-account'
import { MembersOnly } from '@/features/profile/components/members-only'
import { ResidenceForm, type Residence } from '@/features/profile/components/residence-form'
import { PhoneField } from '@/features/profile/components/phone-field'
import { addressError, nameError, phoneError } from '@/features/profile/validation'
import { go } from '@/lib/navigation'
import { useSession, type Person } from '@/lib/session'
import { useShareCard } from '@/lib/share'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Field } from '@/ui/field'
import { Notice } from '@/ui/notice'
import { PageShell } from '@/ui/page-shell'
import { toast } from '@/ui/toast'

export default function ProfilePage() {
  useShareCard()
  const { person } = useSession()
  return <MembersOnly title='还没有您的资料'>{person && <PageShell><Profile person={person} /></PageShell>}</MembersOnly>
}
function Profile({ person }: { person: Person }) {
  const { refresh } = useSession()
  const { home } = person
  const [value, setValue] = useState<Residence>({ name: person.name, gridId: home?.gridId ?? '', address: home?.address ?? '', phone: '' })
  const [isChecked, setChecked] = useState(false)
  const { data } = useUnits(!!home)
  const [update] = useUpdateProfile()
  const save = async () => {
    setChecked(true)
    if (nameError(value.name) || phoneError(value.phone) || (home && addressError(value.address))) return
    const answer = await update({ name: value.name.trim(), ...(home && { address: value.address.trim(), gridId: value.gridId }), ...(value.phone && { phone: value.phone }) })
    if (!answer) return
    setValue({ ...value, phone: '' })
    await refresh()
    toast('已保存', 'ok')
  }
  const grids = data?.units.filter((unit) => unit.level === 'grid' && unit.parentId === home?.communityId) ?? (home ? [{ id: home.gridId, name: home.gridName }] : [])
  return (
    <View>
      {home ? <Notice icon='place'>您住在{home.communityName}。搬到别的社区，请打电话给新社区办理。</Notice> : <Notice icon='info'>您还没有登记住址，登记后自己也能下单</Notice>}
      <Card>
        {home
          ? <ResidenceForm value={value} onChange={setValue} grids={grids} isChecked={isChecked} bound={person.phoneMasked} onBound={() => void refresh()} />
          : (
            <>
              <Field name='name' label='姓名' max={20} value={value.name} onChange={(name) => setValue({ ...value, name })} error={isChecked ? nameError(value.name) : undefined} required />
              <PhoneField value={value.phone} onChange={(phone) => setValue({ ...value, phone })} bound={person.phoneMasked} onBound={() => void refresh()} />
            </>
          )}
        <View className='stack' style={{ marginTop: '16px' }}>
          <Button block onTap={save}>保存</Button>
          {!home && <Button kind='outline' block onTap={() => go('join')}>登记住址</Button>}
        </View>
      </Card>
      <Card flush><DeleteAccountCell /></Card>
    </View>
  )
}

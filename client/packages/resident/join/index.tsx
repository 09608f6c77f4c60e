// 登记: a visitor becomes a resident (community → grid → name and address), or takes up an invitation.
import { useState } from 'react'
import { View } from '@tarojs/components'
import { chooseCommunity, useUnits, type Unit } from '@/features/community/api'
import { CommunityList } from '@/features/community/components/community-list'
import { useJoin } from '@/features/profile/api'
import { InviteForm } from '@/features/profile/components/invite-form'
import { ResidenceForm, type Residence } from '@/features/profile/components/residence-form'
import { addressError, nameError, phoneError } from '@/features/profile/validation'
import { go, useParams } from '@/lib/navigation'
import { useSession } from '@/lib/session'
import { useShareCard } from '@/lib/share'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Cell } from '@/ui/cell'
import { Empty } from '@/ui/empty'
import { Notice } from '@/ui/notice'
import { PageShell } from '@/ui/page-shell'
import { Tabs } from '@/ui/tabs'
import { toast } from '@/ui/toast'

const WAYS = [{ value: 'community', label: '登记成居民' }, { value: 'invite', label: '填写邀请码' }] as const
export default function JoinPage() {
  const params = useParams<'join'>()
  const [way, setWay] = useState<'community' | 'invite'>(params.token || params.by === 'invite' ? 'invite' : 'community')
  useShareCard()
  return (
    <PageShell>
      <Tabs items={WAYS} value={way} onChange={setWay} />
      {way === 'community' ? <Join /> : (
        <>
          <Notice icon='key'>合伙人、工作人员和家人代办都用邀请码开通；一个码只能用一次</Notice>
          <InviteForm initial={params.token} onTaken={() => { toast('身份已开通'); go.tab('me') }} />
        </>
      )}
    </PageShell>
  )
}
function Join() {
  const { person, refresh } = useSession()
  const [community, setCommunity] = useState<Unit | null>(null)
  const [value, setValue] = useState<Residence>({ name: person?.name ?? '', gridId: '', address: '', phone: '' })
  const [isChecked, setChecked] = useState(false)
  const [bound, setBound] = useState<string | null>(null)
  const { data } = useUnits()
  const [join] = useJoin()
  if (person?.home) return <Empty title={`您已经是${person.home.communityName}的居民`} text='住址有变化，在「我的资料」里改' icon='home' action='看我的资料' onAction={() => go.replace('profile')} />
  if (!community) return <View><View className='muted' style={{ marginBottom: '10px' }}>您住在哪个社区？</View><CommunityList onChoose={setCommunity} /></View>
  const grids = data?.units.filter((unit) => unit.level === 'grid' && unit.parentId === community.id) ?? []
  const send = async () => {
    setChecked(true)
    if (nameError(value.name) || addressError(value.address) || phoneError(value.phone) || !value.gridId) return
    const answer = await join({ communityId: community.id, gridId: value.gridId, name: value.name.trim(), address: value.address.trim(), ...(value.phone && { phone: value.phone }) })
    if (!answer) return
    chooseCommunity({ id: community.id, name: community.name, phone: community.phone })
    await refresh()
    toast('登记好了')
    go.tab('home')
  }
  return (
    <View>
      <Card flush><Cell title={community.name} note='您选的社区' icon='place' value='换一个' onTap={() => { setCommunity(null); setValue({ ...value, gridId: '' }) }} /></Card>
      <Card>
        <ResidenceForm value={value} onChange={setValue} grids={grids} isChecked={isChecked} bound={bound} onBound={setBound} />
        <View style={{ marginTop: '16px' }}><Button size='l' block onTap={send}>登记</Button></View>
      </Card>
      <View className='hint center'>资料只用来安排服务，可以随时修改或注销</View>
    </View>
  )
}

// 我的: who I am here, the desks my hats open, my things, and the ways out.
import { View } from '@tarojs/components'
import { usePullDownRefresh } from '@tarojs/taro'
import { useCommunity } from '@/features/community/api'
import { JoinCard } from '@/features/home/components/join-card'
import { useUnread } from '@/features/inbox/api'
import { DeleteAccountCell } from '@/features/profile/components/delete-account'
import { DeskCard } from '@/features/profile/components/desk-card'
import { PersonCard } from '@/features/profile/components/person-card'
import { desksOf } from '@/features/profile/desks'
import { errorView } from '@/lib/errors'
import { go } from '@/lib/navigation'
import { callPhone } from '@/lib/phone'
import { useSession } from '@/lib/session'
import { useShareCard } from '@/lib/share'
import { Card } from '@/ui/card'
import { Cell } from '@/ui/cell'
import { useConfirm } from '@/ui/dialog'
import { ErrorState } from '@/ui/error-state'
import { useLargeType } from '@/ui/large-type'
import { PageShell } from '@/ui/page-shell'
import { Section } from '@/ui/section'
import { Skeleton } from '@/ui/skeleton'
import { SwitchRow } from '@/ui/switch-row'

function SignOutCell() {
  const { signOut } = useSession()
  const confirm = useConfirm()
  const ask = async () => { if (await confirm({ title: '退出登录？', text: '这台手机不再显示您的订单和消息，随时可以再登录', yes: '退出' })) await signOut() }
  return <Cell title='退出登录' icon='swap' onTap={() => void ask()} />
}
function Settings() {
  const [isLarge, setLarge] = useLargeType()
  const { community } = useCommunity()
  return (
    <Card flush>
      <SwitchRow name='largeType' label='大字' note='字和按钮都变大，首页更简单' icon='type' value={isLarge} onChange={setLarge} />
      <Cell title='场地换服务公示' note='社区借出多少场地，收回多少服务' icon='chart' onTap={() => go('publicSheet', { communityId: community?.id })} />
      {community?.phone && <Cell title={`打给${community.name}`} note={`${community.phone} · 有事就打`} icon='phone' onTap={() => void callPhone(community.phone!)} />}
    </Card>
  )
}
export default function MePage() {
  const { person, isLoading, error, isSignedOut, refresh, signIn, wears } = useSession()
  useUnread()
  useShareCard()
  usePullDownRefresh(() => void refresh())
  if (!person) {
    return (
      <PageShell title='我的'>
        {isLoading && <Skeleton rows={2} shape='card' />}
        {!isLoading && !!error && <ErrorState {...errorView(error, () => void refresh())} />}
        {!isLoading && !error && <JoinCard isSignedOut={isSignedOut} onSignIn={signIn} onJoin={() => go('join')} onInvite={() => go('join', { by: 'invite' })} />}
        {!isLoading && !error && !isSignedOut && <Card flush><Cell title='成为合伙人' note='商户、队伍、手艺人都可以申请' icon='heart' onTap={() => go('apply')} /></Card>}
        <Settings />
      </PageShell>
    )
  }
  const desks = desksOf(person.hats)
  const isResidentSide = wears('resident') || wears('familyProxy')
  return (
    <PageShell>
      <PersonCard person={person} onOpen={() => go('profile')} />
      {desks.length > 0 && <Section title='工作台'>{desks.map((desk) => <DeskCard key={desk.key} desk={desk} />)}</Section>}
      <Section title='我的事'>
        <Card flush>
          {isResidentSide && <Cell title='我的订单' icon='clipboard' onTap={() => go('orders')} />}
          {isResidentSide && <Cell title='家人代办' note='替家人下单，或让家人替我下单' icon='people' onTap={() => go('family')} />}
          <Cell title='我的资料' note='姓名、住址、手机号' icon='person' onTap={() => go('profile')} />
          {!person.home && <Cell title='登记成居民' note='登记住址，自己也能下单' icon='home' onTap={() => go('join')} />}
          <Cell title='成为合伙人' note='申请入驻、看申请进度' icon='heart' onTap={() => go('apply')} />
          <Cell title='填写邀请码' note='成为合伙人、工作人员或家人代办' icon='key' onTap={() => go('join', { by: 'invite' })} />
        </Card>
        <Settings />
        <Card flush><SignOutCell /><DeleteAccountCell /></Card>
      </Section>
      <View className='hint center'>社区合伙人 · 社区里的事，一起办</View>
    </PageShell>
  )
}

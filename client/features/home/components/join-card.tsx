// The way in for a visitor: looking around is free, ordering needs a name and an address.
import { View } from '@tarojs/components'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'

export function JoinCard({ isSignedOut, onJoin, onInvite, onSignIn }: { isSignedOut: boolean; onJoin: () => void; onInvite: () => void; onSignIn: () => Promise<void> }) {
  if (isSignedOut) {
    return (
      <Card title='您已退出登录'>
        <View className='muted'>登录后能下单、看进度、收消息</View>
        <View style={{ marginTop: '12px' }}><Button block onTap={onSignIn}>登录</Button></View>
      </Card>
    )
  }
  return (
    <Card title='登记成居民，就能下单'>
      <View className='muted'>先随便看看也可以。登记只要选社区、填姓名和住址。</View>
      <View className='row wrap' style={{ marginTop: '12px' }}>
        <Button onTap={onJoin}>我要登记</Button>
        <Button kind='text' onTap={onInvite}>我有邀请码</Button>
      </View>
    </Card>
  )
}

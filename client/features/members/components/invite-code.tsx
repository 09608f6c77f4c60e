import Taro from '@tarojs/taro'
import { View } from '@tarojs/components'
import { dayTime } from '@/lib/format'
import { Button } from '@/ui/button'
import { Notice } from '@/ui/notice'
import { Sheet } from '@/ui/sheet'

/** The code of a new invitation. The server keeps only its hash, so it is shown this once. @param where it is to be entered, in words */
export function InviteCode({ invite, where, onClose }: { invite: { token: string; expiresAt: string } | null; where?: string; onClose: () => void }) {
  return (
    <Sheet isOpen={!!invite} title='邀请码' onClose={onClose} bar={<Button block onTap={() => Taro.setClipboardData({ data: invite?.token ?? '' })}>复制邀请码</Button>}>
      {invite && (
        <View className='stack'>
          <View className='strong' style={{ wordBreak: 'break-all' }}>{invite.token}</View>
          <Notice tone='hot'>{`只显示这一次，${dayTime(invite.expiresAt)} 前有效，只能用一次`}</Notice>
          {where && <View className='muted'>{where}</View>}
        </View>
      )}
    </Sheet>
  )
}

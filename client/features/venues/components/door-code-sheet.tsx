// 签到码: what hangs at the door. The picture opens the check-in page in WeChat; the letters can be typed anywhere.
import { Image, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { errorView } from '@/lib/errors'
import { Button } from '@/ui/button'
import { useConfirm } from '@/ui/dialog'
import { ErrorState } from '@/ui/error-state'
import { Notice } from '@/ui/notice'
import { Sheet } from '@/ui/sheet'
import { Skeleton } from '@/ui/skeleton'
import { toast } from '@/ui/toast'
import { useDoorCode, useRenewDoorCode } from '../api'
import { spacedCode } from '../words'
import './door-code-sheet.scss'

/** A picture of fewer letters is the placeholder of a cloud without WeChat behind it. */
const LEAST_PICTURE = 1000
export function DoorCodeSheet({ venueId, onClose }: { venueId: string; onClose: () => void }) {
  const { data, error, refetch } = useDoorCode(venueId)
  const [renew] = useRenewDoorCode()
  const confirm = useConfirm()
  const change = async () => {
    if (!await confirm({ title: '换一个签到码？', text: '门上贴的旧码马上不能用，要重新打印。', yes: '换新的', isDanger: true }) || !await renew({ venueId })) return
    toast('已换新码', 'ok')
    await refetch()
  }
  return (
    <Sheet isOpen title='签到码' aside={data?.name} onClose={onClose}>
      {!!error && <ErrorState {...errorView(error, () => void refetch())} />}
      {!data && !error && <Skeleton rows={2} shape='card' />}
      {data && (
        <View className='stack center'>
          {data.picture && data.picture.length > LEAST_PICTURE && <Image className='door-code__picture' src={`data:image/png;base64,${data.picture}`} showMenuByLongpress />}
          <View className='door-code__letters'>{spacedCode(data.code)}</View>
          <Notice icon='info'>请打印出来贴在门口。合伙人到了以后扫小程序码，或者在「签到」里输入这 {data.code.length} 个字。</Notice>
          <Button kind='outline' block onTap={() => void Taro.setClipboardData({ data: data.code })}>复制签到码</Button>
          <Button kind='text' block onTap={change}>码传出去了，换一个</Button>
        </View>
      )}
    </Sheet>
  )
}

import { View } from '@tarojs/components'
import { spokenName } from '@/ui/field-frame'
import './service-code.scss'

/** 服务码: read to the partner at the door; spoken digit by digit. */
export function ServiceCode({ code }: { code: string | null }) {
  if (!code) return null
  return (
    <View className='service-code' {...spokenName(`服务码 ${[...code].join(' ')}`)}>
      <View className='hint'>服务码</View>
      <View className='service-code__digits'>{code}</View>
    </View>
  )
}

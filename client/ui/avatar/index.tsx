import { Image, View } from '@tarojs/components'
import './index.scss'

interface AvatarProps { name: string; url?: string; tone?: 'brand' | 'free' | 'low' | 'market'; size?: 'm' | 'l' }

/** A face, or the first character of a name. */
export function Avatar({ name, url, tone = 'market', size = 'm' }: AvatarProps) {
  return <View className={`avatar avatar--${tone} avatar--${size}`}>{url ? <Image className='avatar__image' src={url} mode='aspectFill' /> : [...name][0] ?? '人'}</View>
}

import { Image, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { spokenName } from '@/ui/field-frame'
import './photos.scss'

/** Pictures that passed the check; a tap shows one whole. */
export function Photos({ photos }: { photos: readonly { id: string; url: string }[] }) {
  if (photos.length === 0) return null
  const urls = photos.map(({ url }) => url)
  return (
    <View className='row wrap order-photos'>
      {photos.map((photo, index) => <Image key={photo.id} className='order-photos__photo' src={photo.url} mode='aspectFill' onClick={() => void Taro.previewImage({ current: photo.url, urls })} {...spokenName(`第 ${index + 1} 张照片`)} />)}
    </View>
  )
}

import { Image, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { FieldFrame, type FieldFrameProps } from '../field-frame'
import { Icon } from '../icon'
import { Tap } from '../tap'
import './index.scss'

export interface Photo { id: string; url: string }
interface PhotoFieldProps extends FieldFrameProps {
  name: string
  label: string
  photos: readonly Photo[]
  onChange: (photos: Photo[]) => void
  /** Puts the picture away and answers its id. */
  upload: (path: string, onProgress: (percent: number) => void) => Promise<string>
  max?: number
}
/** Pictures from the camera or the album: small copies, progress while they go up, each removable. */
export function PhotoField({ name, label, photos, onChange, upload, max = 3, ...frame }: PhotoFieldProps) {
  const [percent, setPercent] = useState<number | null>(null)
  const [failure, setFailure] = useState<string>()
  const add = async () => {
    const chosen = await Taro.chooseImage({ count: max - photos.length, sizeType: ['compressed'] }).catch(() => null)
    if (!chosen) return
    const added: Photo[] = []
    setFailure(undefined)
    try {
      for (const path of chosen.tempFilePaths.slice(0, max - photos.length)) {
        setPercent(0)
        added.push({ id: await upload(path, setPercent), url: path })
      }
    } catch {
      setFailure('照片没有传上去，请再试一次')
    }
    setPercent(null)
    if (added.length) onChange([...photos, ...added])
  }
  return (
    <FieldFrame label={label} bare {...frame} error={failure ?? frame.error}>
      <View className='photos' data-name={name}>
        {photos.map((photo, index) => (
          <View className='photos__photo' key={photo.id}>
            <Image className='photos__image' src={photo.url} mode='aspectFill' onClick={() => void Taro.previewImage({ current: photo.url, urls: photos.map(({ url }) => url) })} />
            <Tap className='photos__remove' label={`删除第 ${index + 1} 张`} onTap={() => onChange(photos.filter((other) => other !== photo))}><View className='photos__cross'><Icon name='close' size={14} /></View></Tap>
          </View>
        ))}
        {percent !== null && <View className='photos__photo photos__going'><View className='photos__bar'><View className='photos__done' style={{ width: `${percent}%` }} /></View><View className='hint'>正在上传</View></View>}
        {percent === null && photos.length < max && <Tap className='photos__photo photos__add' label={`${label}，添加照片`} onTap={() => void add()}><Icon name='camera' size={26} /><View className='hint'>{photos.length}/{max}</View></Tap>}
      </View>
    </FieldFrame>
  )
}

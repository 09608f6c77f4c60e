// 完成服务 with what the item asks for; the server checks it again.
import { useState } from 'react'
import { View } from '@tarojs/components'
import { uploadPicture } from '@/lib/upload'
import { Button } from '@/ui/button'
import { Field } from '@/ui/field'
import { PhotoField } from '@/ui/photo-field'
import { Sheet } from '@/ui/sheet'
import { TextArea } from '@/ui/text-area'
import { useDeliver, type Order } from '../api'

export function DeliverSheet({ order, isOpen, onClose, onDone }: { order: Order; isOpen: boolean; onClose: () => void; onDone: () => void }) {
  const [note, setNote] = useState('')
  const [signedBy, setSignedBy] = useState('')
  const [photos, setPhotos] = useState<{ id: string; url: string }[]>([])
  const [deliver] = useDeliver()
  const needs = (proof: string) => order.proofsNeeded.includes(proof)
  const isMissing = (needs('note') && !note.trim()) || (needs('photo') && photos.length === 0) || (needs('signature') && !signedBy.trim())
  const send = async () => {
    const proof = { note: note.trim() || undefined, photos: photos.length ? photos.map((photo) => photo.id) : undefined, signedBy: signedBy.trim() || undefined }
    if (await deliver({ orderId: order.id, ...proof })) onDone()
  }
  return (
    <Sheet isOpen={isOpen} title='服务做完了' onClose={onClose} bar={<Button block disabled={isMissing} onTap={send}>提交，请居民确认</Button>}>
      <View className='stack'>
        <PhotoField name='photos' label={needs('photo') ? '照片（必填）' : '照片'} photos={photos} onChange={setPhotos} upload={uploadPicture} max={6} />
        <TextArea name='note' label={needs('note') ? '做了什么（必填）' : '做了什么'} value={note} onChange={setNote} max={300} />
        {needs('signature') && <Field name='signedBy' label='签名人姓名' value={signedBy} onChange={setSignedBy} max={20} required />}
      </View>
    </Sheet>
  )
}

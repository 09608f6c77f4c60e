// 备注 and 照片: whatever the partner should know. Others see them once they have passed the check (A17).
import { View } from '@tarojs/components'
import { uploadPicture } from '@/lib/upload'
import { PhotoField, type Photo } from '@/ui/photo-field'
import { TextArea } from '@/ui/text-area'

interface NoteFieldsProps { note: string; photos: Photo[]; onChange: (part: { note?: string; photos?: Photo[] }) => void }
export function NoteFields({ note, photos, onChange }: NoteFieldsProps) {
  return (
    <View>
      <TextArea name='note' label='备注' required={false} max={200} value={note} onChange={(text) => onChange({ note: text })} placeholder='要带什么、注意什么，如「敲门请大声一点」' />
      <PhotoField name='photos' label='照片（选填）' max={6} photos={photos} onChange={(next) => onChange({ photos: next })} upload={uploadPicture} hint='照片通过检查后伙伴才看得到' />
    </View>
  )
}

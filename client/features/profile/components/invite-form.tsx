// 填写邀请码: the code is shown for what it is before anything is accepted.
import { useState } from 'react'
import { View } from '@tarojs/components'
import { HAT } from '@contract/terms'
import { sentenceOf } from '@/lib/errors'
import { dayTime } from '@/lib/format'
import { useSession } from '@/lib/session'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Facts } from '@/ui/facts'
import { Field } from '@/ui/field'
import { useInvitePreview, useRedeemInvite } from '../api'
import { inviteToken } from '../validation'

/** @param initial a code that came with a link; it is looked up at once @param onTaken the hat is on */
export function InviteForm({ initial, onTaken }: { initial?: string; onTaken: () => void }) {
  const { person, refresh } = useSession()
  const [text, setText] = useState(initial ?? '')
  const [asked, setAsked] = useState(initial ? inviteToken(initial) : null)
  const [name, setName] = useState('')
  const { data: seen, error, isLoading } = useInvitePreview(asked)
  const [redeem] = useRedeemInvite()
  const token = inviteToken(text)
  const take = async () => {
    if (!asked || !await redeem({ token: asked, ...(!person && { name: name.trim() }) })) return
    await refresh()
    onTaken()
  }
  const wrong = text && !token ? '邀请码不完整，请重新复制' : error ? sentenceOf(error) : undefined
  return (
    <Card>
      <Field name='token' label='邀请码' max={80} value={text} onChange={(value) => { setText(value); setAsked(null) }} placeholder='粘贴别人发给您的邀请码' error={wrong} required />
      {!seen && <Button block disabled={!token} loading={isLoading} onTap={() => setAsked(token)}>看看是什么邀请</Button>}
      {seen && (
        <View className='stack'>
          <Facts rows={[{ label: '身份', value: HAT[seen.hat] }, { label: '来自', value: seen.label }, { label: '有效期', value: `${dayTime(seen.expiresAt)} 前` }]} />
          {!person && <Field name='name' label='您的姓名' max={20} value={name} onChange={setName} placeholder='怎么称呼您' required />}
          <Button block disabled={!person && !name.trim()} onTap={take}>接受邀请</Button>
        </View>
      )}
    </Card>
  )
}

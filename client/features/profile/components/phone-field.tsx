// A phone number: by WeChat's own button in the mini program, or typed. Never required: refusing must not block (PLATFORM §4).
import { View } from '@tarojs/components'
import { Button } from '@/ui/button'
import { Field } from '@/ui/field'
import { toast } from '@/ui/toast'
import { useBindPhone } from '../api'
import { phoneError } from '../validation'

interface PhoneFieldProps { value: string; onChange: (phone: string) => void; bound: string | null; onBound: (masked: string) => void }
export function PhoneField({ value, onChange, bound, onBound }: PhoneFieldProps) {
  const [bind, isBusy] = useBindPhone()
  const take = async (code: string) => {
    const answer = await bind({ code })
    if (!answer) return
    onBound(answer.phoneMasked)
    toast('已取到手机号')
  }
  return (
    <View>
      <Field name='phone' label='手机号' type='phone' max={11} required={false} value={value} onChange={onChange} placeholder={bound ? `已登记 ${bound}` : '伙伴上门前好联系您'} error={phoneError(value)} hint={`${bound ? '不换就不用填。' : ''}只有接了您的单的伙伴能拨打，号码不会直接显示`} />
      {process.env.TARO_ENV === 'weapp' && <Button kind='outline' block icon='phone' loading={isBusy} openType='getPhoneNumber' onGetPhoneNumber={(code) => void take(code)}>用微信的手机号</Button>}
    </View>
  )
}

// 注销账号: everything held on the person goes; asked twice, because it cannot be undone.
import { useSession } from '@/lib/session'
import { Cell } from '@/ui/cell'
import { useConfirm } from '@/ui/dialog'
import { toast } from '@/ui/toast'
import { go } from '@/lib/navigation'
import { useDeleteAccount } from '../api'

export function DeleteAccountCell() {
  const { refresh } = useSession()
  const confirm = useConfirm()
  const [remove] = useDeleteAccount()
  const ask = async () => {
    if (!await confirm({ title: '注销账号？', text: '姓名、电话、住址和各种身份都会删除，家人也不能再替您下单。删除后找不回来。', yes: '我要注销', no: '不注销', isDanger: true })) return
    if (!await remove({})) return
    toast('账号已注销')
    await refresh()
    go.tab('home')
  }
  return <Cell title='注销账号' note='删除您的全部个人资料' icon='close' onTap={() => void ask()} />
}

// Private lists behind free services (C2): closed until staff have read that they are private; saved as one.
import { useState } from 'react'
import { ELIGIBILITY, type Eligibility } from '@contract/terms'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { useConfirm } from '@/ui/dialog'
import { SwitchRow } from '@/ui/switch-row'
import { toast } from '@/ui/toast'
import { useSetEligibility, type Resident } from '../api'

const LISTS = Object.keys(ELIGIBILITY) as Eligibility[]

export function EligibilityCard({ resident, onDone }: { resident: Resident; onDone: () => void }) {
  const [lists, setLists] = useState<Eligibility[] | null>(null)
  const [save] = useSetEligibility()
  const confirm = useConfirm()
  const open = async () => {
    if (await confirm({ title: '查看名单资格？', text: '这是居民的隐私，只用来判断能不能享受公益服务。不要告诉伙伴和其他居民。', yes: '我会保密' })) setLists([...resident.eligibilities])
  }
  if (!lists) return <Card tone='plain' title='名单资格' aside={<Button kind='outline' size='s' icon='shield' onTap={open}>查看</Button>}>只有社区工作者能看</Card>
  const isChanged = LISTS.some((list) => lists.includes(list) !== resident.eligibilities.includes(list))
  const turn = (list: Eligibility, isOn: boolean) => setLists(isOn ? [...lists, list] : lists.filter((one) => one !== list))
  const send = async () => {
    if (!await save({ residentId: resident.id, eligibilities: lists })) return
    toast('已保存', 'ok')
    onDone()
  }
  return (
    <Card tone='plain' title='名单资格'>
      {LISTS.map((list) => <SwitchRow key={list} name={list} label={ELIGIBILITY[list]} value={lists.includes(list)} onChange={(isOn) => turn(list, isOn)} />)}
      {isChanged && <Button block onTap={send}>保存名单资格</Button>}
    </Card>
  )
}

// 演示身份: changes who one is on the local cloud. Loaded only where DEV_TOOLS is true, which no production bundle is.
import { useEffect, useState } from 'react'
import { Input, View } from '@tarojs/components'
import { call } from '@/lib/api'
import { useSession } from '@/lib/session'
import { listPersonas } from '@/lib/transport'
import type { Persona } from '@/lib/transport-types'
import { Tap } from '@/ui/tap'
import { groupPersonas } from './persona-groups'
import './persona-switch.scss'

export default function PersonaSwitch() {
  const { become, person } = useSession()
  const [isOpen, setOpen] = useState(false)
  if (!isOpen) return <Tap className='persona-switch' label='演示身份' onTap={() => setOpen(true)}>演示身份：{person?.name ?? '访客'}</Tap>
  return <Panel onClose={() => setOpen(false)} onChoose={async (id) => { setOpen(false); await become(id) }} />
}
function Panel({ onClose, onChoose }: { onClose: () => void; onChoose: (id: string) => Promise<void> }) {
  const [personas, setPersonas] = useState<Persona[]>([])
  const [text, setText] = useState('')
  const [unitNames, setUnitNames] = useState<ReadonlyMap<string, string>>(new Map())
  useEffect(() => {
    void listPersonas().then(setPersonas)
    // Not useQuery: its listeners belong to pages, and this stands beside them.
    void call('identity', 'units', {}).then(({ units }) => setUnitNames(new Map(units.map((unit) => [unit.id, unit.name]))))
  }, [])
  return (
    <View className='persona-panel'>
      <View className='persona-panel__head'>
        <Input className='persona-panel__search' name='persona' value={text} placeholder='搜名字、身份或社区' onInput={(event) => setText(event.detail.value)} />
        <Tap className='persona-panel__close' onTap={onClose}>关闭</Tap>
      </View>
      {groupPersonas(personas, text, unitNames).map((group) => (
        <View key={group.unit}>
          <View className='persona-panel__group'>{group.unit}</View>
          {group.personas.map((one) => <Tap key={one.id} className='persona-panel__one' label={`${one.name}，${one.hats}`} onTap={() => void onChoose(one.id)}><View>{one.name}</View><View>{one.hats}</View></Tap>)}
        </View>
      ))}
    </View>
  )
}

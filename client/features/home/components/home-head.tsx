// The greeting, the community that is shown, and the switch to large type.
import { View } from '@tarojs/components'
import { Icon } from '@/ui/icon'
import { useLargeType } from '@/ui/large-type'
import { Tap } from '@/ui/tap'
import './home-head.scss'

interface HomeHeadProps { title: string; community: string; /** Absent where the community is given by where one lives. */ onChoose?: () => void }
export function HomeHead({ title, community, onChoose }: HomeHeadProps) {
  const [isLarge, setLarge] = useLargeType()
  const words = <><Icon name='pin' size={16} /><View>{community}</View></>
  return (
    <View className='home-head'>
      <View className='grow'>
        <View className='home-head__title'>{title}</View>
        {onChoose ? <Tap className='home-head__community' label={`${community}，换一个社区`} onTap={onChoose}>{words}<Icon name='down' size={14} /></Tap> : <View className='home-head__community'>{words}</View>}
      </View>
      <Tap className='home-head__type' role='switch' label='大字' isOn={isLarge} onTap={() => setLarge(!isLarge)}>{isLarge ? '标准字' : '大字'}</Tap>
    </View>
  )
}

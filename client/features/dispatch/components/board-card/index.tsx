// One order on the board: what, for whom, where, when, how long it waits; urgent work has its own look. Dispatch is one press away.
import { View } from '@tarojs/components'
import { CATEGORY } from '@contract/terms'
import { priceTag, timeRange } from '@/lib/format'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { classes } from '@/ui/classes'
import { IconTile } from '@/ui/icon-tile'
import { Tag } from '@/ui/tag'
import { Tap } from '@/ui/tap'
import type { BoardCard as Board } from '../../api'
import { cardClock } from '../../next-step'
import './index.scss'

interface BoardCardProps { card: Board; isChosen?: boolean; onOpen: () => void; onDispatch: () => void }

const whenText = (card: Board) => (card.startAt ? timeRange(card.startAt, card.isAgreed ? card.endAt : null) : '随时都可以')
const titleOf = (card: Board) => (card.itemName.includes(CATEGORY[card.category]) ? card.itemName : `${CATEGORY[card.category]} · ${card.itemName}`)

const offerWord = (card: Board) => (card.status === 'placed' ? '派单' : '再问几家')

export function BoardCard({ card, isChosen, onOpen, onDispatch }: BoardCardProps) {
  const clock = cardClock(card)
  return (
    <Card tone={card.isUrgent ? 'hot' : undefined} className={classes('board-card', isChosen && 'board-card--chosen')}>
      <Tap className='row top' role='link' label={`${titleOf(card)}，${card.forName}，${clock.text}`} onTap={onOpen}>
        {card.isUrgent && <IconTile name='siren' tone='alert' />}
        <View className='grow'>
          <View className='board-card__head'>
            <View className='strong board-card__title'>{titleOf(card)}</View>
            <Tag kind={clock.isHot ? 'hot' : 'plain'} icon={clock.isTime ? 'clock' : undefined}>{clock.text}</Tag>
          </View>
          <View className='muted'>{`${card.forName} · ${whenText(card)}`}</View>
          <View className='muted'>{card.zone}</View>
          {card.partnerName && <View className='muted'>{`由${card.partnerName}服务`}</View>}
          {card.asking && <View className='muted'>{`正在询问 ${card.asking.count} 家伙伴${card.ladder?.state === 'climbing' ? '，没人接会自动往下问' : ''}`}</View>}
        </View>
      </Tap>
      <View className='board-card__foot'>
        <View className='row wrap board-card__tags'>
          <Tag {...priceTag(card.priceMode, card.priceFen)} />
          {card.isUrgent && <Tag kind='hot'>先办</Tag>}
          {card.nudges > 0 && <Tag kind='hot'>{`催过 ${card.nudges} 次`}</Tag>}
        </View>
        {card.actions.includes('offer') && <Button size='s' kind={card.status === 'placed' ? 'primary' : 'outline'} label={`${offerWord(card)}：${titleOf(card)}`} onTap={onDispatch}>{offerWord(card)}</Button>}
      </View>
    </Card>
  )
}

import { Sheet } from '@/ui/sheet'
import { chooseCommunity, type Community } from '../api'
import { CommunityList } from './community-list'

/** 选择社区: what a visitor chooses is remembered on this device. */
export function CommunitySheet({ isOpen, chosenId, onClose, onChosen }: { isOpen: boolean; chosenId?: string; onClose: () => void; onChosen?: (community: Community) => void }) {
  return (
    <Sheet isOpen={isOpen} title='选择社区' onClose={onClose}>
      <CommunityList chosenId={chosenId} onChoose={({ id, name, phone }) => {
        chooseCommunity({ id, name, phone })
        onClose()
        onChosen?.({ id, name, phone })
      }} />
    </Sheet>
  )
}

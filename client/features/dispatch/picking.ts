// What staff have chosen so far on the page 派给谁？: how the list is sorted, who is kept at its top, one by one or up to three at the same time.
import { useState } from 'react'
import { answerChoices, defaultAnswer, MOST_ASKED, sortedCandidates, toggled, type CandidateSort } from './choosing'
import type { Candidate } from './api'

export interface Picking {
  isChoosing: boolean
  chosen: readonly string[]
  minutes: string
  choices: { value: string; label: string }[]
  sort: CandidateSort
  pinned: readonly string[]
  setSort: (sort: CandidateSort) => void
  pin: (partnerId: string) => void
  setMinutes: (minutes: string) => void
  begin: (candidates: readonly Candidate[]) => void
  toggle: (partnerId: string) => void
  end: () => void
}
export function usePicking(isUrgent: boolean): Picking {
  const [isChoosing, setChoosing] = useState(false)
  const [chosen, setChosen] = useState<string[]>([])
  const [minutes, setMinutes] = useState<string>()
  const [sort, setSort] = useState<CandidateSort>('recommended')
  const [pinned, setPinned] = useState<string[]>([])
  return {
    isChoosing, chosen, minutes: minutes ?? defaultAnswer(isUrgent), choices: answerChoices(isUrgent), setMinutes, sort, pinned, setSort,
    pin: (partnerId) => setPinned((before) => toggled(before, partnerId)),
    begin: (candidates) => { setChosen(sortedCandidates(candidates, sort, pinned).slice(0, MOST_ASKED).map((one) => one.partnerId)); setChoosing(true) },
    toggle: (partnerId) => setChosen((before) => toggled(before, partnerId)),
    end: () => setChoosing(false),
  }
}

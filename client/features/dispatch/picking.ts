// What staff have chosen so far on the page 派给谁？: one by one, or up to three at the same time.
import { useState } from 'react'
import { answerChoices, defaultAnswer, MOST_ASKED, toggled } from './choosing'
import type { Candidate } from './api'

export interface Picking {
  isChoosing: boolean
  chosen: readonly string[]
  minutes: string
  choices: { value: string; label: string }[]
  setMinutes: (minutes: string) => void
  begin: (candidates: readonly Candidate[]) => void
  toggle: (partnerId: string) => void
  end: () => void
}
export function usePicking(isUrgent: boolean): Picking {
  const [isChoosing, setChoosing] = useState(false)
  const [chosen, setChosen] = useState<string[]>([])
  const [minutes, setMinutes] = useState<string>()
  return {
    isChoosing, chosen, minutes: minutes ?? defaultAnswer(isUrgent), choices: answerChoices(isUrgent), setMinutes,
    begin: (candidates) => { setChosen(candidates.slice(0, MOST_ASKED).map((one) => one.partnerId)); setChoosing(true) },
    toggle: (partnerId) => setChosen((before) => toggled(before, partnerId)),
    end: () => setChoosing(false),
  }
}

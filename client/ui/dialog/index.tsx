// A question in the middle of the page, asked with await. The host lives in PageShell, so a dialog wears the page's type size.
import { Textarea, View } from '@tarojs/components'
import { createContext, useCallback, useContext, useState, type PropsWithChildren } from 'react'
import { Button } from '../button'
import { classes } from '../classes'
import { useTypeLook } from '../large-type'
import './index.scss'

export interface Question { title: string; text?: string; yes?: string; no?: string; isDanger?: boolean }
export interface TextQuestion extends Question { label: string; placeholder?: string; max?: number; isOptional?: boolean }
type Asked = (Question | TextQuestion) & { answer: (text: string | null) => void }
/** Asked above the PageShell, nothing could appear: said aloud, instead of a button that does nothing. */
const nobodyThere = () => Promise.reject(new Error('a dialog must be asked for from inside a PageShell'))
const Context = createContext<(question: Question | TextQuestion) => Promise<string | null>>(nobodyThere)

export function DialogHost({ children }: PropsWithChildren) {
  const [asked, setAsked] = useState<Asked | null>(null)
  const ask = useCallback((question: Question | TextQuestion) => new Promise<string | null>((resolve) => {
    setAsked({ ...question, answer: (text) => { setAsked(null); resolve(text) } })
  }), [])
  return (
    <Context.Provider value={ask}>
      {children}
      {asked && <Dialog {...asked} />}
    </Context.Provider>
  )
}
function Dialog(asked: Asked) {
  const { typeClass, typeStyle } = useTypeLook()
  const [text, setText] = useState('')
  const { title, yes = '确定', no = '取消', isDanger, answer } = asked
  const max = 'label' in asked ? asked.max ?? 100 : 0
  const isMissing = 'label' in asked && !asked.isOptional && !text.trim()
  return (
    <View className={classes('dialog', typeClass)} style={typeStyle} catchMove>
      <View className='dialog__shade' onClick={() => answer(null)} />
      <View className='dialog__box'>
        <View className='dialog__title'>{title}</View>
        {asked.text && <View className='dialog__text'>{asked.text}</View>}
        {'label' in asked && (
          <Textarea className='dialog__input' name='answer' value={text} maxlength={max} placeholder={asked.placeholder ?? asked.label} onInput={(event) => setText(event.detail.value)} />
        )}
        <View className='dialog__buttons'>
          <Button kind='outline' block onTap={() => answer(null)}>{no}</Button>
          <Button kind={isDanger ? 'danger' : 'primary'} block disabled={isMissing} onTap={() => answer(text.trim())}>{yes}</Button>
        </View>
      </View>
    </View>
  )
}
/** `if (await confirm({title: '取消订单？'})) …` */
export function useConfirm(): (question: Question) => Promise<boolean> {
  const ask = useContext(Context)
  return async (question) => (await ask(question)) !== null
}
/** Asks for a sentence; null when the person thought better of it. */
export function usePrompt(): (question: TextQuestion) => Promise<string | null> {
  return useContext(Context)
}

// WeChat's components as plain html, so that jsdom can press and read them. Events arrive in the platform's shape (`detail.value`).
import { createElement, type CSSProperties, type ReactNode } from 'react'

type Props = Record<string, unknown> & { children?: ReactNode; className?: string; style?: CSSProperties }
interface Detail { detail: { value: string } }
type OnDetail = ((event: Detail) => void) | undefined
/** Props html does not know; React would complain of each. */
const PLATFORM_ONLY = ['hoverClass', 'hoverStayTime', 'hoverStartTime', 'catchMove', 'scrollX', 'scrollY', 'showScrollbar', 'placeholderClass', 'confirmType', 'onConfirm', 'openType', 'onGetPhoneNumber', 'mode', 'range', 'canvasId', 'autoHeight', 'lazyLoad', 'scrollIntoView', 'enhanced']

function htmlProps(props: Props): Props {
  return Object.fromEntries(Object.entries(props).filter(([key]) => !PLATFORM_ONLY.includes(key) && key !== 'children'))
}
function plain(tag: string) {
  return function Plain(props: Props) {
    return createElement(tag, htmlProps(props), props.children)
  }
}
export const View = plain('div')
export const Text = plain('span')
export const ScrollView = plain('div')
export const Block = plain('div')
export const Canvas = plain('canvas')
export const Label = plain('label')
export function Button(props: Props) {
  const onPhone = props.onGetPhoneNumber as ((event: { detail: { code: string } }) => void) | undefined
  return <button type='button' {...htmlProps(props)} onClick={() => { (props.onClick as (() => void) | undefined)?.(); onPhone?.({ detail: { code: 'code-of-the-platform' } }) }}>{props.children}</button>
}
export function Image({ src, className, ...props }: Props) {
  return <img src={String(src)} className={className} alt={String(props['aria-label'] ?? '')} onClick={props.onClick as () => void} />
}
function typed(tag: 'input' | 'textarea') {
  return function Typed({ maxlength, type, value, onInput, ...props }: Props) {
    const kind = tag === 'input' ? { type: type === 'number' || type === 'digit' ? 'text' : type } : {}
    return createElement(tag, { ...htmlProps(props), ...kind, value: value ?? '', maxLength: maxlength, onChange: (event: { target: { value: string } }) => (onInput as OnDetail)?.({ detail: { value: event.target.value } }) })
  }
}
export const Input = typed('input')
export const Textarea = typed('textarea')
/** The wheel as a select beside what the page shows; a time as its own field. */
export function Picker(props: Props) {
  const { range = [], mode, name, value, onChange } = props as Props & { range?: string[] }
  const change = (event: { target: { value: string } }) => (onChange as OnDetail)?.({ detail: { value: event.target.value } })
  const spoken = { name: String(name), 'aria-label': String(props['aria-label'] ?? ''), value: String(value), onChange: change }
  return (
    <div className={props.className}>
      {props.children}
      {mode === 'selector' ? <select {...spoken}>{range.map((text, index) => <option key={text} value={index}>{text}</option>)}</select> : <input type={mode === 'date' ? 'date' : 'time'} {...spoken} />}
    </div>
  )
}

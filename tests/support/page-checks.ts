// What a page must never do, looked up in the page itself: scroll sideways, cut text off, offer a target too small for a thumb,
// print text too pale to read (PLATFORM §5). Each check answers sentences; an empty list is a pass.
import type { Page } from 'playwright-core'

export interface Findings { overflow: string[]; clipped: string[]; small: string[]; pale: string[] }

/** @param least the smallest side of a target, in pixels: 44, or 60 in large type */
export async function findingsOf(page: Page, least: number): Promise<Findings> {
  return page.evaluate(inspect, least)
}
/** Sent into the page as text, so it must stand alone. */
function inspect(least: number): Findings {
  const found: Findings = { overflow: [], clipped: [], small: [], pale: [] }
  const screen = document.documentElement.clientWidth
  const nameOf = (element: Element) => `${element.className || element.tagName} 「${(element.textContent ?? '').trim().slice(0, 16)}」`
  const isSeen = (element: Element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && element.getBoundingClientRect().width > 0
  const scrolls = (element: Element | null): boolean => !!element && (/(auto|scroll)/.test(getComputedStyle(element).overflowX) && element.scrollWidth > element.clientWidth ? true : scrolls(element.parentElement))
  const isFixedTool = (element: Element) => !!element.closest('.persona-switch')
  const rgba = (text: string) => (text.match(/[\d.]+/g) ?? []).map(Number)
  const light = (colour: number[]) => {
    const [red = 0, green = 0, blue = 0] = colour.slice(0, 3).map((part) => (part / 255 <= 0.03928 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  /** The nearest opaque paper below the text; null where a picture lies between. */
  const paperOf = (element: Element | null): number[] | null => {
    if (!element) return [255, 255, 255]
    const { backgroundColor, backgroundImage } = getComputedStyle(element)
    if (backgroundImage !== 'none') return null
    const colour = rgba(backgroundColor)
    return colour.length >= 3 && (colour[3] ?? 1) === 1 ? colour : paperOf(element.parentElement)
  }
  if (document.documentElement.scrollWidth > screen + 1) found.overflow.push(`the page is ${document.documentElement.scrollWidth} wide, the screen ${screen}`)
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement
    if (!element || !node.textContent?.trim() || !isSeen(element) || isFixedTool(element) || ['SCRIPT', 'STYLE'].includes(element.tagName)) continue
    const range = document.createRange()
    range.selectNodeContents(node)
    const box = range.getBoundingClientRect()
    if (box.width === 0) continue
    if ((box.right > screen + 1 || box.left < -1) && !scrolls(element)) found.overflow.push(nameOf(element))
    const style = getComputedStyle(element)
    const isCut = style.overflow !== 'visible' && (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 3)
    if (isCut && !scrolls(element)) found.clipped.push(nameOf(element))
    const paper = paperOf(element)
    const isOff = !!element.closest('[aria-disabled="true"]') || style.opacity !== '1'
    if (!paper || isOff) continue
    const [bright, dark] = [light(rgba(style.color)), light(paper)].sort((a, b) => b - a) as [number, number]
    const isLarge = parseFloat(style.fontSize) >= 24 || (parseFloat(style.fontSize) >= 18.66 && Number(style.fontWeight) >= 700)
    const contrast = (bright + 0.05) / (dark + 0.05)
    if (contrast < (isLarge ? 3 : 4.5)) found.pale.push(`${nameOf(element)} ${contrast.toFixed(2)}:1`)
  }
  const pen = document.createElement('canvas').getContext('2d')!
  for (const field of document.querySelectorAll('input')) {
    if (!isSeen(field) || field.value) continue
    const { fontSize, fontFamily } = getComputedStyle(field)
    pen.font = `${fontSize} ${fontFamily}`
    if (pen.measureText(field.placeholder).width > field.clientWidth + 1) found.clipped.push(`the hint 「${field.placeholder}」`)
  }
  for (const element of document.querySelectorAll('[role=button],[role=link],[role=tab],[role=radio],[role=checkbox],[role=switch],input,textarea,select')) {
    if (!isSeen(element) || isFixedTool(element)) continue
    // A native field is as large as the box around it, which passes the press on.
    const target = element.matches('input,textarea') ? element.closest('.field__box, .search-bar, .persona-panel__search, .switch-row') ?? element : element
    const box = target.getBoundingClientRect()
    // A strip around a small button is drawn as its ::before and takes the press as well.
    const strip = getComputedStyle(target, '::before')
    const isStrip = strip.content !== 'none' && strip.position === 'absolute'
    const width = Math.max(box.width, isStrip ? parseFloat(strip.width) : 0)
    const height = Math.max(box.height, isStrip ? parseFloat(strip.height) : 0)
    if (height < least - 0.5 || width < least - 0.5) found.small.push(`${nameOf(element)} ${Math.round(width)}×${Math.round(height)}`)
  }
  return found
}

// A WeChat of our own for the compiled package: miniprogram-simulate renders it (templates by the official compiler), `wx` answers
// what the package asks of the phone, and `wx.cloud` passes calls to the real functions of the local cloud.
import path from 'node:path'
import type { WeappCloud } from './cloud'
import { WEAPP } from './dist'
import { phoneOf } from './phone'

interface Definition extends Record<string, unknown> { data?: unknown; options?: object }
interface Instance extends Record<string, unknown> { route: string; options: Record<string, string> }
interface Node { dom: Element; dispatchEvent(name: string, options?: object): void }
interface Component { dom: Element; querySelector(selector: string): Node | undefined; attach(parent: Element): void; detach(): void }
interface Simulate { load(page: string, options: object): string; render(id: string): Component; sleep(milliseconds: number): Promise<void> }
const MOST_MILLISECONDS = 15_000

export class Weapp {
  readonly shown: { how: string; what: string }[] = []
  private opening: { route: string; query: Record<string, string> } = { route: '', query: {} }
  private readonly pages: Instance[] = []
  private readonly simulate: Simulate
  constructor(cloud: WeappCloud) {
    this.simulate = jest.requireActual('miniprogram-simulate') as Simulate
    const world = globalThis as unknown as Record<string, unknown>
    Object.assign(world.wx as object, phoneOf(cloud, (how, what) => this.shown.push({ how, what })))
    world.getCurrentPages = () => this.pages
    this.defineApp(world)
    this.definePage(world)
    jest.requireActual(path.join(WEAPP, 'app.js'))
  }
  private defineApp(world: Record<string, unknown>): void {
    let current: Definition | undefined
    world.getApp = () => current
    world.App = (app: Definition) => {
      current = app
      const launch = { path: '', query: {} }
      for (const hook of ['onLaunch', 'onShow']) (app[hook] as ((options: object) => void) | undefined)?.call(app, launch)
    }
  }
  /** The simulator knows components only: a page becomes one whose life cycle calls the page's. */
  private definePage(world: Record<string, unknown>): void {
    const { pages } = this
    const opening = () => this.opening
    world.Page = (page: Definition) => {
      const methods = Object.fromEntries(Object.entries(page).filter(([, value]) => typeof value === 'function')) as Record<string, (this: Instance, ...args: unknown[]) => void>
      const component = world.Component as (definition: object) => void
      component({
        options: page.options ?? {}, data: page.data, methods,
        lifetimes: {
          attached(this: Instance) {
            Object.assign(this, { route: opening().route, options: opening().query })
            pages.push(this)
            methods.onLoad?.call(this, this.options)
            methods.onShow?.call(this)
          },
          ready(this: Instance) { methods.onReady?.call(this) },
          detached(this: Instance) {
            methods.onUnload?.call(this)
            pages.splice(pages.indexOf(this), 1)
          },
        },
      })
    }
  }
  open(route: string, query: Record<string, string> = {}): OpenPage {
    this.opening = { route, query }
    const component = this.simulate.render(this.simulate.load(path.join(WEAPP, route), { rootPath: WEAPP, compiler: 'official' }))
    const parent = document.createElement('div')
    document.body.appendChild(parent)
    component.attach(parent)
    return new OpenPage(component, this.simulate)
  }
}
export class OpenPage {
  constructor(private readonly component: Component, private readonly simulate: Simulate) {}
  text(): string {
    return (this.component.dom.textContent ?? '').replace(/\s+/g, ' ').trim()
  }
  /** Waits for what the page is still loading; fails with what it shows instead. */
  async until(isThere: (text: string) => boolean): Promise<void> {
    for (const end = Date.now() + MOST_MILLISECONDS; !isThere(this.text());) {
      if (Date.now() > end) throw new Error(`still not there: ${this.text().slice(0, 600)}`)
      await this.simulate.sleep(25)
    }
  }
  untilText(text: string): Promise<void> {
    return this.until((shown) => shown.includes(text))
  }
  /** Taps what says exactly this, else the last thing to tap whose words contain it. @param event `input` and the like with its detail */
  fire(text: string, event = 'tap', detail: object = {}): void {
    const all = [...this.component.dom.querySelectorAll<HTMLElement>('[data-sid]')].filter((one) => (one.textContent ?? '').includes(text))
    const target = all.filter((one) => one.textContent === text).at(-1) ?? all.filter((one) => /\btap\b/.test(one.className)).at(-1) ?? all.at(-1)
    if (!target) throw new Error(`nothing to tap says ${text}: ${this.text().slice(0, 600)}`)
    this.component.querySelector(`#${target.dataset.sid}`)?.dispatchEvent(event, { bubbles: true, detail })
  }
  close(): void {
    this.component.detach()
  }
}

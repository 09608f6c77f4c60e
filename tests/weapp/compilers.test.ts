// WeChat's own compilers of templates and style sheets, as miniprogram-simulate brings them (wcc of 2020, wcsc of 2019), accept every file.
// They are older than today's, so they refuse a little more; docs/assumptions.md says how to check with the present ones.
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { filesOf, WEAPP } from './dist'

const platform = { darwin: 'mac', win32: 'windows' }[process.platform as string] ?? 'linux'
const BIN = path.join(path.dirname(require.resolve('miniprogram-compiler/package.json')), 'bin', platform)

function compile(name: 'wcc' | 'wcsc', folder: string, args: string[]): { isAccepted: boolean; text: string } {
  const file = path.join(BIN, process.platform === 'win32' ? `${name}.exe` : name)
  chmodSync(file, 0o755)
  const { status, stdout, stderr, error } = spawnSync(file, args, { cwd: folder, encoding: 'utf8', maxBuffer: 64 << 20 })
  if (error) throw error
  // wcc tells what is wrong and ends as if all were well.
  return { isAccepted: status === 0 && !/^ERR|expect end-tag|unexpected token|Bad (value|attr)/m.test(stderr), text: stderr + stdout.slice(0, 2_000) }
}
const ofKind = (kind: string) => filesOf(WEAPP).filter((file) => file.endsWith(kind)).sort()

test('wcc accepts every template', () => {
  const templates = ofKind('.wxml')
  expect(templates.length).toBeGreaterThan(20)
  const { isAccepted, text } = compile('wcc', WEAPP, ['-d', ...templates, ...ofKind('.wxs')])
  expect([isAccepted, text]).toEqual([true, expect.stringContaining('$gwx')])
})
test('wcsc accepts every style sheet', () => {
  const sheets = ofKind('.wxss')
  expect(sheets.length).toBeGreaterThan(5)
  expect(compile('wcsc', WEAPP, ['-lc', '-js', ...sheets])).toEqual({ isAccepted: true, text: expect.any(String) as string })
})
describe('they do refuse', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'bad-weapp-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  test.each([['wcc', 'open.wxml', '<view><text></view>'], ['wcsc', 'star.wxss', '.bar > * { color: red }'], ['wcsc', 'open.wxss', '.bar { color: red']] as const)('%s: %s', (name, file, text) => {
    writeFileSync(path.join(folder, file), text)
    expect(compile(name, folder, [name === 'wcc' ? '-d' : '-lc', file]).isAccepted).toBe(false)
  })
})

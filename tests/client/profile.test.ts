// Desks behind hats, fields in words, the personas of the development switch, and the unit tree.
import { groupPersonas } from '../../client/dev/persona-groups'
import { communityOf, type Unit } from '@/features/community/api'
import { desksOf } from '@/features/profile/desks'
import { addressError, inviteToken, nameError, phoneError } from '@/features/profile/validation'
import { messagePath, pathOf } from '@/lib/navigation'
import type { WornHat } from '@/lib/session'
import { platform } from '../support/taro'

const hat = (part: Partial<WornHat>): WornHat => ({ hat: 'resident', unitId: 'd1-s1-c1', unitName: '团结社区', partnerId: null, partnerName: null, role: null, residentId: null, residentName: null, ...part })
beforeEach(() => platform.reset())

test('a resident has no desk, a partner opens the desk of that partner, staff have nine doors', () => {
  const desks = desksOf([hat({}), hat({ hat: 'partner', partnerId: 'p1', partnerName: '惠民理发', role: 'owner' }), hat({ hat: 'staff' }), hat({ hat: 'familyProxy', residentId: 'r1' })])
  expect(desks.map(({ title, note }) => `${title} ${note}`)).toEqual(['惠民理发 合伙人 · 负责人', '团结社区 社区工作者'])
  expect(desks[1].doors).toHaveLength(9)
  desks[0].doors[0].open()
  expect(platform.opened).toEqual(['to /packages/partner/desk/index?partnerId=p1'])
})
test('those who watch a subdistrict get no door to the catalogue or the reviews', () => {
  const [desk] = desksOf([hat({ hat: 'subdistrictStaff' })])
  expect(desk.doors.map(({ label }) => label)).toEqual(['派单台', '居民', '场地', '合伙人', '积分', '成员邀请'])
})
test.each([['', undefined], ['10012345678', undefined], ['1001234567', '手机号是 11 位数字'], ['20012345678', '手机号是 11 位数字']])('phone %s', (phone, error) => expect(phoneError(phone)).toBe(error))
test('names and addresses must say something', () => expect([nameError(' '), addressError(''), nameError('王')]).toEqual(['请填姓名', '请填住址，伙伴上门要用', undefined]))
test.each([[' abcd EFGH\n12345678 ', 'abcdEFGH12345678'], ['短', null], ['abcdefgh1234567!', null]])('invitation code %j', (text, token) => expect(inviteToken(text)).toBe(token))
test('paths carry their query and nothing that is absent', () => {
  expect(pathOf('order', { id: 'o 1' })).toBe('/packages/resident/order/index?id=o%201')
  expect(pathOf('catalog', { category: undefined, text: '理发' })).toBe('/packages/resident/catalog/index?text=%E7%90%86%E5%8F%91')
  expect(pathOf('orders')).toBe('/packages/resident/orders/index')
})
test.each([['/packages/resident/order/index?id=o1', 'to'], ['packages/resident/order/index?id=o1', 'to'], ['/pages/me/index', 'tab'], ['/somewhere/else', 'home'], ['https://example.com', 'home']])('a message that names %s leads %s', (page, how) => expect(messagePath(page).how).toBe(how))
test('personas are found by name, hat and unit', () => {
  const personas = [{ id: 'wang', name: '王秀兰', hats: [{ hat: 'resident', unit: '团结社区' }] }, { id: 'li', name: '李师傅', hats: [{ hat: 'partner', unit: '团结社区' }, { hat: 'resident', unit: '团结社区' }] }, { id: 'visitor', name: '访客', hats: [] }]
  expect(groupPersonas(personas, '').map(({ unit, personas: rows }) => `${unit} ${rows.length}`)).toEqual(['团结社区 2', '访客 1'])
  expect(groupPersonas(personas, '合伙人').flatMap((group) => group.personas.map(({ hats }) => hats))).toEqual(['合伙人、居民'])
  expect(groupPersonas(personas, '没有这个人')).toEqual([])
  expect(groupPersonas([{ id: 'a', name: '甲', hats: [{ hat: 'staff', unit: 'c1' }] }], '', new Map([['c1', '团结社区']]))[0].unit).toBe('团结社区')
})
test('a grid belongs to its community; higher units to none', () => {
  const unit = (id: string, level: Unit['level'], parentId: string | null): Unit => ({ id, name: id, level, parentId, phone: null })
  const units = [unit('s1', 'subdistrict', null), unit('c1', 'community', 's1'), unit('g1', 'grid', 'c1')]
  expect([communityOf(units, 'g1')?.id, communityOf(units, 'c1')?.id, communityOf(units, 's1'), communityOf(units, 'x')]).toEqual(['c1', 'c1', undefined, undefined])
})

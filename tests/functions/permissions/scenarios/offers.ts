// What a community offers and who offers it, the inbox, pictures, and the function that speaks to WeChat.
import type { Scenarios, Setting } from '../scenario'

const FIELDS = {
  name: '修脚', category: 'convenience', summary: '上门修脚', description: '', priceMode: 'free', priceFen: 0, priceUnit: '次', capFen: 0, durationMinutes: 30, leadMinutes: 60,
  windows: [{ weekdays: [1], fromMinute: 540, toMinute: 1020 }], proofs: [], qualifications: [], eligibilities: [],
}
const ONLY_FUNCTIONS = (input: object) => ({ 'from a client': { input } })

export const offerScenarios = ({ facts }: Setting): Scenarios => ({
  'catalog.items': { 'of c1': { input: { communityId: 'd1-s1-c1' } } },
  'catalog.item': { open: { input: { itemId: 'it-c1-haircut' } } },
  'catalog.manageItems': { 'of c1': { input: { communityId: 'd1-s1-c1' }, vary: 'communityId' } },
  'catalog.editItem': { open: { input: { itemId: 'it-c1-haircut' }, vary: 'itemId' } },
  'catalog.saveItem': { 'new in c1': { input: { communityId: 'd1-s1-c1', fields: FIELDS }, vary: 'communityId' }, 'old of c1': { input: { communityId: 'd1-s1-c1', itemId: 'it-c1-haircut', version: 1, fields: FIELDS }, vary: 'itemId' } },
  'catalog.setItemStatus': { open: { input: { itemId: 'it-c1-haircut', status: 'closed' }, vary: 'itemId' } },
  'partners.get': { active: { input: { partnerId: 'pt-c1-02' }, vary: 'partnerId' } },
  'partners.list': { 'of c1': { input: { communityId: 'd1-s1-c1' }, vary: 'communityId' } },
  'messages.inbox': { always: { input: {} } },
  'messages.unread': { always: { input: {} } },
  'messages.markRead': { 'one of the resident': { input: { messageIds: [facts.messageId] } } },
  'messages.grantConsents': { always: { input: { templates: ['orderAccepted'] } } },
  'files.register': { 'the picture of the resident': { input: { fileId: facts.fileId }, vary: 'fileId' } },
  'wechat.checkTexts': ONLY_FUNCTIONS({ openid: 'demo-resident-c1', texts: ['您好'] }),
  'wechat.push': ONLY_FUNCTIONS({ pushes: [] }),
  'wechat.phoneOf': ONLY_FUNCTIONS({ code: 'x' }),
  'wechat.checkPicture': ONLY_FUNCTIONS({ openid: 'demo-resident-c1', fileId: facts.fileId }),
  'wechat.pageCode': ONLY_FUNCTIONS({ scene: 'K7M4Q2XP', page: 'packages/partner/check-in/index' }),
})

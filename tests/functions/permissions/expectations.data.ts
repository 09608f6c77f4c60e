// Who may do what: reviewed by hand, one row per endpoint and scenario, one character per relation. Columns, as in relations.ts:
// V visitor · R the resident, O another of the community, X of another community · F family of the resident, G of someone else ·
// P owner of the partner, Q owner of one not asked, W the assigned worker, K another worker · S staff of the community, T of a
// sister community, U of another subdistrict · B subdistrict above, C another subdistrict · D district.
import type { ErrorCode } from '../../../contract/errors'
import { ORDER_STATUS, type OrderStatus } from '../../../contract/terms'

/** `+` done or shown · `=` answered, and nothing was written · `-` no hat that the contract allows · `d` such a hat, but only to look · the rest are refusals; no refusal writes. */
export const OUTCOMES: Record<string, ErrorCode | 'ok' | 'ok, nothing written'> = {
  '+': 'ok', '=': 'ok, nothing written', '-': 'PERMISSION_DENIED', 0: 'NOT_FOUND', s: 'SOURCE_REFUSED',
  h: 'INVITE_HAT_REFUSED', u: 'UNIT_NOT_FOUND', i: 'INVITE_INVALID', l: 'HAT_LAST_KEPT', r: 'RESIDENT_ALREADY', c: 'PHONE_CODE_INVALID', n: 'PICTURE_NOT_YOURS',
  d: 'PERMISSION_DENIED', w: 'ORDER_WRONG_STATUS', f: 'FAMILY_NOT_LINKED', p: 'PROFILE_INCOMPLETE', x: 'ITEM_UNAVAILABLE', v: 'PHONE_NOT_VISIBLE', o: 'OFFER_DUPLICATE', a: 'ACCOUNT_HAS_LIVE_ORDERS',
  b: 'BOOKING_WRONG_STATUS', k: 'CHECK_IN_NOTHING', y: 'RESIDENT_KEEPS_OWN', e: 'ABSENCE_TOO_EARLY', m: 'LADDER_MOVED',
}
const EVERYONE = '+ +++ ++ ++++ +++ ++ +'
const ANY_HAT = '- +++ ++ ++++ +++ ++ +'
const ONLY_FUNCTIONS = 's sss ss ssss sss ss s'
const STAFF_OF_C1 = '- --- -- ---- +00 -- -'
const ABOVE_C1 = '- --- -- ---- +00 +0 +'
/** The resident, family of the resident and staff of the community act for the resident; nobody else knows of the order. */
const RESIDENT_SIDE = '- +00 +0 ---- +00 -- -'
const RESIDENT_SIDE_TOO_LATE = '- w00 w0 ---- w00 -- -'
const STAFF_TOO_LATE = '- --- -- ---- w00 -- -'
/** A partner that was never asked does not know of the order. */
const NO_PARTNER = '- --- -- 0000 --- -- -'
const PARTNER_TOO_LATE = '- --- -- w0ww --- -- -'
/** Work is for who goes there and for the owner; a partner that is only asked does not go there yet. */
const WORK = '- --- -- +0+d --- -- -'
const NOT_NOW = '- --- -- w0wd --- -- -'
const NOT_THEIRS_YET = '- --- -- d0dd --- -- -'
/** The people of the partner that is meant, and nobody else. */
const OWN_PARTNER = '- --- -- +0++ --- -- -'
/** Nobody else's application exists for them, not even for staff before it is handed in. */
const OWN_APPLICATION = '0 +00 00 0000 000 00 0'
/** The partner's people, staff, and those above look; owner and staff act, the partner's workers only look. */
const LOOKERS = '- --- -- +0++ +00 +0 +'
const BOTH_SIDES = '- --- -- +0dd +00 -- -'
/** One row for every status, then those in which it is otherwise. */
function byStatus(usual: string, otherwise: Partial<Record<OrderStatus, string>>): Record<string, string> {
  return { ...Object.fromEntries(Object.keys(ORDER_STATUS).map((status) => [status, usual])), ...otherwise }
}

export const EXPECTATIONS: Record<string, Record<string, string>> = {
  // identity                                       V ROX FG PQWK STU BC D
  'identity.me': { always: EVERYONE },
  'identity.units': { always: EVERYONE },
  'identity.joinCommunity': {
    'community c1':                                 '+ rr+ ++ ++++ +++ ++ +',
    'unknown community':                            'u uuu uu uuuu uuu uu u',
  },
  'identity.updateProfile': {
    name: ANY_HAT,
    'grid of c1':                                   '- ++u uu uuuu uuu uu u',
  },
  'identity.bindPhone': {
    'good code': EVERYONE,
    'bad code':                                     'c ccc cc cccc ccc cc c',
  },
  'identity.createInvite': {
    'staff of c1':                                  '- hhh -- hhhh +uu +u +',
    'staff of s1':                                  '- hhh -- hhhh hhh hh +',
    'staff of d1':                                  '- hhh -- hhhh hhh hh +',
    'worker of the partner':                        '- hhh -- +0hh +00 hh h',
    'owner of the partner':                         '- hhh -- +0hh +00 hh h',
    'family of the resident':                       '- +00 -- hhhh +00 hh h',
    'family of myself':                             '- +++ -- hhhh 000 hh h',
  },
  'identity.invites': { always:                     '- +++ -- ++++ +++ ++ +' },
  'identity.revokeInvite': {
    open:                                           '- iii -- iiii +ii ii i',
    used:                                           '- iii -- iiii iii ii i',
  },
  'identity.previewInvite': {
    open: EVERYONE,
    used:                                           'i iii ii iiii iii ii i',
  },
  'identity.redeemInvite': {
    'staff, open': EVERYONE,
    'family of the resident, open':                 '+ i++ ++ ++++ +++ ++ +',
    used:                                           'i iii ii iiii iii ii i',
  },
  'identity.members': {
    'unit c1':                                      '- 000 -- 0000 +00 +0 +',
    'unit s1':                                      '- 000 -- 0000 000 +0 +',
    partner:                                        '- 000 -- +000 +00 00 0',
    'family of the resident':                       '- +00 -- 0000 +00 00 0',
  },
  'accounts.removeHat': {
    'a worker of the partner':                      '- 000 00 +00+ +00 00 0',
    'the last owner':                               '- 000 00 l000 l00 00 0',
    'one of two staff of c1':                       '- 000 00 0000 +00 +0 +',
    'the last staff of c2':                         '- 000 00 0000 0l0 l0 l',
    'the last staff of s1':                         '- 000 00 0000 000 l0 l',
    'family of the resident':                       '- +00 +0 0000 +00 00 0',
    'the resident':                                 '- a00 00 0000 000 00 0',
  },
  'identity.residents': { 'of c1':                  '- --- -- ---- +00 +0 +' },
  'identity.registerResident': { 'in c1': STAFF_OF_C1 },
  'identity.correctResident': {
    'an elder of c1': STAFF_OF_C1,
    'the resident, with an account':                '- --- -- ---- y00 -- -',
  },
  'identity.setEligibility': { 'of the resident': STAFF_OF_C1 },
  // catalogue, partners, inbox, pictures, wechat    V ROX FG PQWK STU BC D
  'catalog.items': { 'of c1': EVERYONE },
  'catalog.item': { open: EVERYONE },
  'catalog.manageItems': { 'of c1': STAFF_OF_C1 },
  'catalog.editItem': { open: STAFF_OF_C1 },
  'catalog.saveItem': { 'new in c1': STAFF_OF_C1, 'old of c1': STAFF_OF_C1 },
  'catalog.setItemStatus': { open: STAFF_OF_C1 },
  'partners.get': { active:                         '- ++0 ++ +0++ +00 +0 +' },
  'partners.list': { 'of c1':                       '- --- -- ---- +00 +0 +' },
  'messages.inbox': { always: EVERYONE },
  'messages.unread': { always: EVERYONE },
  'messages.markRead': { 'one of the resident':     '= +== == ==== === == =' },
  'messages.grantConsents': { always: '= +++ ++ ++++ +++ ++ +' },
  'files.register': { 'the picture of the resident': 'd =nn nn nnnn nnn nn n' },
  'wechat.checkTexts': { 'from a client': ONLY_FUNCTIONS },
  'wechat.push': { 'from a client': ONLY_FUNCTIONS },
  'wechat.phoneOf': { 'from a client': ONLY_FUNCTIONS },
  'wechat.checkPicture': { 'from a client': ONLY_FUNCTIONS },
  'wechat.pageCode': { 'from a client': ONLY_FUNCTIONS },
  // the order loop                                 V ROX FG PQWK STU BC D
  'orders.place': {
    'for oneself':                                  '- ++x pp ---- ppp -- -',
    'for the resident':                             '- +ff +f ---- +00 -- -',
  },
  'orders.placingHints': {
    'for oneself':                                  '- +++ pp ---- ppp -- -',
    'for the resident':                             '- +ff +f ---- +00 -- -',
  },
  'orders.mine': {
    live:                                           '- +++ ++ ---- --- -- -',
    'of the resident':                              '- +ff +f ---- --- -- -',
  },
  'orders.get': byStatus('- +00 +0 +0++ +00 +0 +', {
    placed:                                         '- +00 +0 0000 +00 +0 +',
    cancelled:                                      '- +00 +0 0000 +00 +0 +',
    refused:                                        '- +00 +0 0000 +00 +0 +',
    unserved:                                       '- +00 +0 0000 +00 +0 +',
  }),
  'orders.cancel': byStatus(RESIDENT_SIDE_TOO_LATE, { placed: RESIDENT_SIDE, offering: RESIDENT_SIDE, accepted: RESIDENT_SIDE }),
  'orders.reschedule': byStatus(RESIDENT_SIDE_TOO_LATE, { placed: RESIDENT_SIDE, offering: RESIDENT_SIDE, accepted: RESIDENT_SIDE }),
  'orders.freeStarts': byStatus(RESIDENT_SIDE_TOO_LATE, { placed: RESIDENT_SIDE, offering: RESIDENT_SIDE, accepted: RESIDENT_SIDE }),
  'orders.nudge': byStatus(RESIDENT_SIDE_TOO_LATE, { placed: RESIDENT_SIDE, offering: RESIDENT_SIDE, accepted: RESIDENT_SIDE }),
  'orders.confirm': byStatus(RESIDENT_SIDE_TOO_LATE, { delivered: RESIDENT_SIDE }),
  'orders.rate': byStatus(RESIDENT_SIDE_TOO_LATE, { completed: RESIDENT_SIDE }),
  'orders.partnerTasks': { upcoming:                '- --- -- +0++ --- -- -' },
  'orders.partnerCalendar': { 'this week':          '- --- -- +0++ --- -- -' },
  // the assigned worker is named: another worker may not accept for a colleague, whatever the order
  'orders.accept': byStatus('- --- -- w0wd --- -- -', {
    placed:                                         '- --- -- 000d --- -- -',
    offering:                                       '- --- -- +0+d --- -- -',
    cancelled:                                      '- --- -- 000d --- -- -',
    refused:                                        '- --- -- 000d --- -- -',
    unserved:                                       '- --- -- 000d --- -- -',
  }),
  'orders.decline': byStatus(PARTNER_TOO_LATE, { placed: NO_PARTNER, cancelled: NO_PARTNER, refused: NO_PARTNER, unserved: NO_PARTNER, offering: '- --- -- +0++ --- -- -' }),
  'orders.workerTimes': byStatus(PARTNER_TOO_LATE, { placed: NO_PARTNER, cancelled: NO_PARTNER, refused: NO_PARTNER, unserved: NO_PARTNER, offering: OWN_PARTNER, accepted: OWN_PARTNER }),
  // only an owner sends somebody else; nobody is at the door before the hour
  'orders.replaceWorker': byStatus(PARTNER_TOO_LATE, { placed: NO_PARTNER, cancelled: NO_PARTNER, refused: NO_PARTNER, unserved: NO_PARTNER, accepted: '- --- -- +0dd --- -- -' }),
  'orders.reportAbsence': {
    ...byStatus(NOT_NOW, { placed: NO_PARTNER, cancelled: NO_PARTNER, refused: NO_PARTNER, unserved: NO_PARTNER, offering: NOT_THEIRS_YET, accepted: '- --- -- e0ed --- -- -' }),
    'at the door': WORK,
  },
  'orders.start': byStatus(NOT_NOW, { placed: NO_PARTNER, cancelled: NO_PARTNER, refused: NO_PARTNER, unserved: NO_PARTNER, offering: NOT_THEIRS_YET, accepted: WORK }),
  'orders.deliver': byStatus(NOT_NOW, { placed: NO_PARTNER, cancelled: NO_PARTNER, refused: NO_PARTNER, unserved: NO_PARTNER, offering: NOT_THEIRS_YET, inService: WORK }),
  'orders.recordPayment': byStatus('- --- -- 0000 w00 -- -', {
    offering:                                       '- --- -- d0dd w00 -- -',
    accepted:                                       '- --- -- w0wd w00 -- -',
    inService:                                      '- --- -- +0+d +00 -- -',
    delivered:                                      '- --- -- +0+d +00 -- -',
    completed:                                      '- --- -- +0+d +00 -- -',
  }),
  // staff may always call the resident; resident and partner reach each other from accept on, and only who goes there
  'orders.revealPhone': byStatus('- +00 +0 +0+v +00 -- -', {
    placed:                                         '- v00 v0 0000 +00 -- -',
    offering:                                       '- v00 v0 v0vv +00 -- -',
    cancelled:                                      '- v00 v0 0000 +00 -- -',
    refused:                                        '- v00 v0 0000 +00 -- -',
    unserved:                                       '- v00 v0 0000 +00 -- -',
  }),
  // the staff's side                               V ROX FG PQWK STU BC D
  'dispatch.counts': { 'of c1': ABOVE_C1 },
  'dispatch.board': { 'waiting in c1': ABOVE_C1 },
  'dispatch.byPartner': { 'of c1': ABOVE_C1 },
  'dispatch.reviews': { 'of c1': STAFF_OF_C1 },
  'dispatch.candidates': byStatus(STAFF_TOO_LATE, { placed: STAFF_OF_C1, offering: STAFF_OF_C1 }),
  'dispatch.climb': byStatus(STAFF_TOO_LATE, { placed: STAFF_OF_C1, offering: '- --- -- ---- m00 -- -' }),
  'dispatch.stopLadder': { ...byStatus(STAFF_TOO_LATE, {}), climbing: STAFF_OF_C1 },
  'dispatch.callList': byStatus(STAFF_TOO_LATE, { placed: STAFF_OF_C1, offering: STAFF_OF_C1 }),
  'dispatch.settings': { 'of c1': STAFF_OF_C1 },
  'dispatch.saveSettings': { 'of c1': STAFF_OF_C1 },
  'dispatch.offer': byStatus(STAFF_TOO_LATE, { placed: STAFF_OF_C1, offering: '- --- -- ---- o00 -- -' }),
  'dispatch.plan': { 'of c1': STAFF_OF_C1 },
  'dispatch.checkMove': byStatus(STAFF_TOO_LATE, { placed: STAFF_OF_C1, offering: STAFF_OF_C1 }),
  'dispatch.commitPlan': { 'of c1': STAFF_OF_C1 },
  'dispatch.planProgress': { 'of staff of c1': STAFF_OF_C1 },
  'dispatch.recall': byStatus(STAFF_TOO_LATE, { offering: STAFF_OF_C1 }),
  'dispatch.redispatch': byStatus(STAFF_TOO_LATE, { accepted: STAFF_OF_C1 }),
  'dispatch.refuse': byStatus(STAFF_TOO_LATE, { placed: STAFF_OF_C1 }),
  'dispatch.markUnserved': byStatus(STAFF_TOO_LATE, { placed: STAFF_OF_C1 }),
  'dispatch.decideReview': {
    'a note in review': STAFF_OF_C1,
    'nothing in review':                            '- --- -- ---- 000 -- -',
  },
  // rooms: partners of the community and the staff over it see them; a booking is its partner's and the staff's
  //                                                V ROX FG PQWK STU BC D
  'venues.list': { 'of c1':                         '- --- -- ++++ +00 +0 +' },
  'venues.get': {
    open:                                           '- --- -- ++++ +00 +0 +',
    closed:                                         '- --- -- 0000 +00 +0 +',
  },
  'venues.calendar': {
    'this week':                                    '- --- -- ++++ +00 +0 +',
    'with the partner\'s own':                      '- --- -- +0++ 000 00 0',
  },
  'venues.quote': { 'for the partner': OWN_PARTNER },
  'venues.book': { 'for the partner': OWN_PARTNER },
  'venues.bookForCommunity': { 'a room of c1': STAFF_OF_C1 },
  'venues.myBookings': { coming: OWN_PARTNER },
  'venues.booking': { approved:                     '- --- -- +0++ +00 +0 +' },
  'venues.cancelBooking': {
    approved:                                       '- --- -- +0++ +00 -- -',
    'in use':                                       '- --- -- b0bb b00 -- -',
  },
  'venues.approvals': { 'of c1': STAFF_OF_C1 },
  'venues.decideBooking': {
    requested: STAFF_OF_C1,
    approved:                                       '- --- -- ---- b00 -- -',
  },
  'venues.checkIn': { 'at the door': OWN_PARTNER },
  'venues.checkInFor': {
    'who is there': STAFF_OF_C1,
    'too early':                                    '- --- -- ---- k00 -- -',
  },
  'venues.editVenue': { open: STAFF_OF_C1 },
  'venues.saveVenue': { 'new in c1': STAFF_OF_C1, 'old of c1': STAFF_OF_C1 },
  'venues.setVenueStatus': { open: STAFF_OF_C1 },
  'venues.closeVenue': { open: STAFF_OF_C1 },
  'venues.reopenVenue': { 'not closed': STAFF_OF_C1 },
  'venues.checkInCode': { open: STAFF_OF_C1 },
  'venues.renewCheckInCode': { open: STAFF_OF_C1 },
  'venues.utilisation': { 'of c1': ABOVE_C1 },
  // becoming a partner                             V ROX FG PQWK STU BC D
  'admission.merchants': { 'of c1': ABOVE_C1 },
  'admission.merchantCounts': { 'of c1': ABOVE_C1 },
  'admission.merchant': { 'of c1': ABOVE_C1 },
  'admission.saveMerchant': { 'new in c1': STAFF_OF_C1, 'old of c1': STAFF_OF_C1 },
  'admission.importMerchants': { 'into c1': STAFF_OF_C1 },
  'admission.inviteMerchant': { 'of c1': STAFF_OF_C1 },
  'admission.previewInvite': { open: EVERYONE },
  'admission.startApplication': {
    'in c1': EVERYONE,
    'by invitation': EVERYONE,
    'unknown community':                            'u uuu uu uuuu uuu uu u',
  },
  'admission.saveApplication': { 'a draft of the resident': OWN_APPLICATION },
  'admission.submitApplication': { 'a draft of the resident': OWN_APPLICATION },
  'admission.withdrawApplication': { 'a draft of the resident': OWN_APPLICATION },
  'admission.myApplications': { always: EVERYONE },
  'admission.application': {
    'handed in by the resident':                    '0 +00 00 0000 +00 00 0',
    'a draft of the resident': OWN_APPLICATION,
  },
  'admission.applications': { 'of c1': STAFF_OF_C1 },
  'admission.reviewApplication': {
    'handed in by the resident': STAFF_OF_C1,
    'a draft of the resident':                      '- --- -- ---- 000 -- -',
  },
  // a partner's life                               V ROX FG PQWK STU BC D
  'partnership.list': { 'of c1': ABOVE_C1 },
  'partnership.partner': { 'of c1': LOOKERS },
  'partnership.changeStatus': { suspend: STAFF_OF_C1 },
  'partnership.submitDocument': { renewed:          '- --- -- +0dd --- -- -' },
  'partnership.decideDocument': { waiting: STAFF_OF_C1 },
  'partnership.reviewFigures': { 'this year': STAFF_OF_C1 },
  'partnership.saveReview': { 'this year': STAFF_OF_C1 },
  'partnership.exit': { 'of c1': LOOKERS },
  'partnership.requestExit': { 'of c1': BOTH_SIDES },
  'partnership.settleExit': { requested: STAFF_OF_C1 },
  'partnership.cancelExit': { requested:            '- --- -- 0000 +00 -- -' },
  'partnership.finishExit': { settling: STAFF_OF_C1 },
  'agreements.list': { 'of the partner': LOOKERS },
  'agreements.get': { 'up for signing': LOOKERS },
  'agreements.start': { 'for a partner without a draft': '- --- -- 0000 +00 -- -' },
  'agreements.save': { draft:                       '- --- -- 0+00 +00 -- -' },
  'agreements.comment': { 'up for signing': BOTH_SIDES },
  'agreements.propose': { draft:                    '- --- -- 0+00 +00 -- -' },
  'agreements.reopen': { 'up for signing': BOTH_SIDES },
  'agreements.sign': { 'up for signing': BOTH_SIDES },
  'agreements.discard': { 'up for signing': BOTH_SIDES },
  'agreements.end': { signed: STAFF_OF_C1 },
  // unmet demand                                   V ROX FG PQWK STU BC D
  'demand.clusters': { 'of c1': ABOVE_C1 },
  'demand.cluster': { open: STAFF_OF_C1, drafted: STAFF_OF_C1 },
  'demand.draft': { open: STAFF_OF_C1 },
  'demand.markOpened': { open: STAFF_OF_C1, drafted: STAFF_OF_C1 },
  'demand.drop': { open: STAFF_OF_C1 },
  'demand.dashboard': { 'of c1': ABOVE_C1 },
  // the credit ledger                              V ROX FG PQWK STU BC D
  'credits.account': { 'of the partner': LOOKERS },
  'credits.statement': { 'this month': LOOKERS },
  'credits.exportCsv': { 'this month': LOOKERS },
  'credits.disputeLine': { 'a line of this month': OWN_PARTNER },
  'credits.disputes': { 'of c1': STAFF_OF_C1 },
  'credits.decideDispute': { open: STAFF_OF_C1 },
  'credits.accounts': { 'of c1': ABOVE_C1 },
  'credits.declareMinutes': { 'for the partner': STAFF_OF_C1 },
  'credits.approveDeclared': { 'declared by a colleague': STAFF_OF_C1 },
  'credits.proposeResource': { 'for the partner': STAFF_OF_C1 },
  'credits.proposeWriteOff': { 'for one that owes': STAFF_OF_C1 },
  'credits.proposeOpening': { 'for the partner': STAFF_OF_C1 },
  'credits.decideProposal': { 'made by a colleague': STAFF_OF_C1 },
  'credits.proposals': { 'of c1': STAFF_OF_C1 },
  'credits.donate': { 'what is prepaid':           '- --- -- +0dd --- -- -' },
  'credits.reverse': { 'a line of this month': STAFF_OF_C1, 'a line of some month': STAFF_OF_C1 },
  'credits.publicSheet': { 'this quarter': EVERYONE },
  'funds.lines': { 'of c1': ABOVE_C1 },
  'funds.spendings': { 'of c1': STAFF_OF_C1 },
  'funds.recordIncome': { 'in c1': STAFF_OF_C1 },
  'funds.proposeSpending': { 'in c1': STAFF_OF_C1 },
  'funds.decideSpending': { 'made by a colleague': STAFF_OF_C1 },
  'funds.reverseLine': { 'money that came in': STAFF_OF_C1 },
  'funds.publicFund': { 'this quarter': EVERYONE },
  // accounts                                       V ROX FG PQWK STU BC D
  'accounts.forgetResident': {
    'an elder of c1': STAFF_OF_C1,
    'the resident, with an account':                '- --- -- ---- y00 -- -',
  },
  'accounts.deleteAccount': { 'with what is under way': '= a++ ++ lla+ +ll ll l' },
}

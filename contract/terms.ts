// The field's words: code → 中文. One term, one name, everywhere; docs/glossary.md is checked against this file.

/** Status of an order; PRODUCT §2. The last four are ends. */
export const ORDER_STATUS = {
  placed: '待派单', offering: '待接单', accepted: '已接单', inService: '服务中', delivered: '待确认', completed: '已完成',
  cancelled: '已取消', refused: '不受理', unserved: '无人接单',
} as const
export type OrderStatus = keyof typeof ORDER_STATUS

/** What a person can do to an order; the server sends each viewer the ones open to that viewer now. */
export const ORDER_ACTION = {
  cancel: '取消', reschedule: '改时间', nudge: '催单', confirm: '确认', rate: '评价', revealPhone: '联系',
  accept: '接单', decline: '拒单', start: '开始服务', deliver: '完成服务', recordPayment: '记录收款',
  reportAbsence: '居民不在家', replaceWorker: '换人上门',
  refuse: '不受理', climb: '自动询问', stopLadder: '停止自动询问', offer: '派单', recall: '撤回', redispatch: '改派', markUnserved: '无人接单',
} as const
export type OrderAction = keyof typeof ORDER_ACTION

export const PRICE_MODE = { free: '公益', lowCost: '低偿', market: '市场' } as const
export type PriceMode = keyof typeof PRICE_MODE

export const CATEGORY = {
  mealHelp: '助餐', cleaningHelp: '助洁', urgentHelp: '助急', mobilityHelp: '助行', medicalHelp: '助医',
  haircut: '理发', childcare: '托育', hobby: '兴趣课', housekeeping: '家政', repair: '维修', convenience: '便民',
} as const
export type Category = keyof typeof CATEGORY

export const HAT = { resident: '居民', familyProxy: '家属代办', partner: '合伙人', staff: '社区工作者', subdistrictStaff: '街道工作者', districtStaff: '区工作者' } as const
export const PARTNER_KIND = { merchant: '商企', group: '社群', individual: '个人' } as const
export type PartnerKind = keyof typeof PARTNER_KIND
export const PARTNER_ROLE = { owner: '负责人', worker: '服务人员' } as const
export type PartnerRole = keyof typeof PARTNER_ROLE

export const QUALIFICATION = { healthCertificate: '健康证', businessLicence: '营业执照', nursingCertificate: '护理证', teachingCertificate: '教学资质', electricianCertificate: '电工证', foodLicence: '食品经营许可' } as const
export type Qualification = keyof typeof QUALIFICATION
export const PROOF = { photo: '照片', note: '文字说明', signature: '签名' } as const
export type Proof = keyof typeof PROOF
export const ELIGIBILITY = { elder80: '八十岁以上', disabled: '残障', lowIncome: '低收入', livingAlone: '独居' } as const
export type Eligibility = keyof typeof ELIGIBILITY

export const OFFER_STATUS = { open: '等待答复', accepted: '已接单', declined: '已拒单', recalled: '已撤回', expired: '已超时', lost: '别家先接了', absent: '居民不在家' } as const
export type OfferStatus = keyof typeof OFFER_STATUS
/** The rungs of the ladder of asking (A6), lowest first. */
export const LADDER_RUNG = { one: '先问一家', three: '同时问三家', community: '问遍本社区', neighbours: '隔壁社区也问' } as const
export type LadderRung = keyof typeof LADDER_RUNG
export const LADDER_STATE = { climbing: '自动询问中', stopped: '已停止自动询问', ended: '问遍了' } as const
export type LadderState = keyof typeof LADDER_STATE
export const HELPER_GENDER = { female: '女师傅', male: '男师傅' } as const
export type HelperGender = keyof typeof HELPER_GENDER
export const DECLINE_REASON = { busy: '时间排满了', tooFar: '太远', notOurs: '不在服务范围', staffShort: '人手不够', other: '其他' } as const
export type DeclineReason = keyof typeof DECLINE_REASON
export const CONFIRM_OUTCOME = { done: '已做完', half: '做了一部分', not: '没有做' } as const
export type ConfirmOutcome = keyof typeof CONFIRM_OUTCOME
export const CONFIRM_WAY = { self: '本人确认', family: '家属确认', staffCall: '社区电话确认', staffVisit: '社区上门确认', auto: '到时自动确认' } as const
export type ConfirmWay = keyof typeof CONFIRM_WAY
export const RATING_DIMENSION = { punctuality: '准时', attitude: '态度', quality: '质量', tidiness: '整洁' } as const
export type RatingDimension = keyof typeof RATING_DIMENSION
export const RATING_TAG = { patient: '有耐心', skilled: '手艺好', fast: '很麻利', polite: '有礼貌', late: '来晚了', rushed: '太赶了', extraFee: '多收费' } as const
export type RatingTag = keyof typeof RATING_TAG
export const PAYMENT_WAY = { cash: '现金', wechatTransfer: '微信转账', community: '社区代收', waived: '减免' } as const
export type PaymentWay = keyof typeof PAYMENT_WAY
/** Why a partner does not fit an order, the resident's own wishes among it; for staff only. */
export const REJECTION = {
  category: '不做这类服务', inactive: '暂停合作', certificate: '证件过期或缺少', hours: '那时不营业', slot: '时段已满', area: '不服务此网格', asked: '已经问过', wish: '居民没有选这个时间',
  conflict: '和居民是一家', avoided: '居民要求换一家', gender: '没有居民要的男女师傅', dialect: '不会居民说的方言', worker: '没有合适的人员', hardLine: '欠服务太多', priceCap: '超过协议价格上限', welfareShare: '公益占比不够',
} as const
export type Rejection = keyof typeof REJECTION
export const CHECK = { pass: '已通过', review: '待审核', risky: '已拒绝' } as const
export type Check = keyof typeof CHECK
export const MESSAGE_TEMPLATE = { offerReceived: '新邀单提醒', orderAccepted: '接单通知', serviceDelivered: '服务完成提醒' } as const
export type MessageTemplate = keyof typeof MESSAGE_TEMPLATE

/** Why credit minutes move (PRODUCT §3). The partner owes after a charge and is relieved by the rest. */
export const CREDIT_KIND = {
  openOwed: '期初欠服务', openPrepaid: '期初预存', chargeSpace: '使用场地', repayService: '服务抵扣', repayCourse: '课程抵扣',
  acceptResource: '资源抵扣', writeOff: '核销', donate: '捐赠', expire: '到期作废', adjustReverse: '冲正',
} as const
export type CreditKind = keyof typeof CREDIT_KIND
export const CREDIT_MEMO = {
  order: '订单服务', booking: '场地使用', course: '课程', resource: '资源', agreement: '协议约定', filledIn: '补录', correction: '更正', disputeUpheld: '异议成立', complaintUpheld: '投诉成立', redo: '返工', exit: '退出结算',
  opening: '期初转入', gift: '捐给社区', tooOld: '超过期限或上限',
  selfService: '为自己服务', pairLoop: '两人互相服务',
} as const
export type CreditMemo = keyof typeof CREDIT_MEMO
export const CREDIT_STANDING = { ok: '正常', warned: '已提醒', held: '暂停新时段' } as const
export type CreditStanding = keyof typeof CREDIT_STANDING
export const CREDIT_HOLD = { held: '已冻结', posted: '已记入', voided: '已解冻', expired: '已过期' } as const
export type CreditHoldStatus = keyof typeof CREDIT_HOLD
export const RESOURCE_KIND = { goods: '物资', books: '图书', expertHours: '专家时间' } as const
export type ResourceKind = keyof typeof RESOURCE_KIND
export const CREDIT_RISK = { sameResident: '大多为同一位居民服务', longDay: '一天服务时间过长', manyDeclared: '补录较多', highVolume: '明显多于其他伙伴', pairLoop: '两人互相服务', selfService: '为自己服务' } as const
export type CreditRisk = keyof typeof CREDIT_RISK
export const DISPUTE_REASON = { notUsed: '没有使用', wrongMinutes: '时长不对', notOurs: '不是我们的', twice: '重复记录' } as const
export type DisputeReason = keyof typeof DISPUTE_REASON

/** 社区基金 communityFund: where its money comes from, what it is spent on. */
export const FUND_INCOME = { agreementShare: '协议分成', donation: '捐款' } as const
export type FundIncome = keyof typeof FUND_INCOME
export const FUND_SPENDING = { welfare: '公益服务', activity: '社区活动', upkeep: '场地维护', aid: '困难帮扶' } as const
export type FundSpending = keyof typeof FUND_SPENDING
export const FUND_KIND = { ...FUND_INCOME, ...FUND_SPENDING, reversal: '冲正' } as const
export type FundKind = keyof typeof FUND_KIND

export const VENUE_STATUS = { open: '开放', closed: '停用' } as const
export type VenueStatus = keyof typeof VENUE_STATUS
export const EQUIPMENT = {
  tables: '桌椅', whiteboard: '白板', projector: '投影', speakers: '音响', mirrors: '镜墙', piano: '钢琴', sink: '水池', stove: '灶台', airConditioner: '空调', stepFree: '无台阶',
} as const
export type Equipment = keyof typeof EQUIPMENT
export const TARIFF_BAND = { normal: '平时', peak: '高峰' } as const
export type TariffBand = keyof typeof TARIFF_BAND

/** Status of a room's booking; PRODUCT §3, B6–B7. The last four are ends, `used` the good one. */
export const BOOKING_STATUS = {
  requested: '待审核', approved: '已订好', held: '暂停', checkedIn: '使用中', used: '已使用', released: '未到放开', cancelled: '已取消', refused: '未通过',
} as const
export type BookingStatus = keyof typeof BOOKING_STATUS
export const BOOKING_ACTION = { approve: '通过', refuse: '不通过', cancel: '取消预订', checkIn: '签到', checkInFor: '代签到' } as const
export type BookingAction = keyof typeof BOOKING_ACTION
/** Why a booking ended without use. */
export const BOOKING_END = {
  byPartner: '自己取消', byStaff: '社区取消', refusedByStaff: '社区没有通过', closure: '场地临时关闭', unanswered: '社区没有来得及审核', noShow: '到时间没有签到', creditHeld: '欠的服务时长没有补上', partnerLeft: '合作已经结束',
} as const
export type BookingEnd = keyof typeof BOOKING_END
export const BOOKING_PURPOSE = { course: '上课', activity: '活动', service: '便民服务', meeting: '开会', rehearsal: '排练', other: '其他' } as const
export type BookingPurpose = keyof typeof BOOKING_PURPOSE

/** How far a partner has come (PRODUCT §3, partner life). */
export const PARTNER_STATUS = { trial: '试运行', active: '合作中', suspended: '暂停合作', exited: '已退出' } as const
export type PartnerStatus = keyof typeof PARTNER_STATUS
export const LIFE_ACTION = { activate: '转为正式', suspend: '暂停合作', resume: '恢复合作' } as const
export type LifeAction = keyof typeof LIFE_ACTION
export const EXIT_STAGE = { requested: '已提出退出', settling: '结清中', exited: '已退出' } as const
export type ExitStage = keyof typeof EXIT_STAGE
export const EXIT_ITEM = { liveOrders: '没做完的订单', openOffers: '没答复的邀单', owedMinutes: '还欠的服务', prepaidMinutes: '预存的分钟', bookings: '预订的场地', agreement: '合作协议', members: '成员身份' } as const
export type ExitItem = keyof typeof EXIT_ITEM
/** What a partner shows to be admitted and to go on (B1, A22). */
export const DOCUMENT_KIND = { ...QUALIFICATION, charter: '社群章程', leadLetter: '负责人委托书', skillCertificate: '技能证明', insurance: '保险单' } as const
export type DocumentKind = keyof typeof DOCUMENT_KIND
export const DOCUMENT_STATUS = { waiting: '待审核', current: '有效', returned: '已退回', replaced: '已更换' } as const
export type DocumentStatus = keyof typeof DOCUMENT_STATUS
/** 普查: every merchant of a community on its way to becoming a partner (B2). */
export const MERCHANT_STATUS = { listed: '已登记', contacted: '已联系', interested: '有意向', applied: '已申请', declined: '不考虑' } as const
export type MerchantStatus = keyof typeof MERCHANT_STATUS
export const TRADE = { food: '餐饮', grocery: '超市便利', hairdressing: '美容美发', household: '家政保洁', repair: '维修', pharmacy: '医药健康', education: '教育培训', culture: '文体娱乐', other: '其他' } as const
export type Trade = keyof typeof TRADE
export const IMPORT_RESULT = { added: '已添加', known: '已经有了', invalid: '填写有误', refused: '文字没有通过检查' } as const
export type ImportResult = keyof typeof IMPORT_RESULT
export const APPLICATION_STATUS = { draft: '填写中', submitted: '待审核', returned: '已退回', approved: '已通过', rejected: '未通过', withdrawn: '已撤回' } as const
export type ApplicationStatus = keyof typeof APPLICATION_STATUS
export const AGREEMENT_STATUS = { draft: '协商中', proposed: '待签署', signed: '已生效', superseded: '已被新版替代', ended: '已结束', discarded: '已作废' } as const
export type AgreementStatus = keyof typeof AGREEMENT_STATUS
export const AGREEMENT_ACTION = { save: '修改', comment: '留言', propose: '定稿送签', reopen: '退回协商', sign: '签署', discard: '作废', end: '结束协议' } as const
export type AgreementAction = keyof typeof AGREEMENT_ACTION
export const AGREEMENT_SIDE = { partner: '合伙人', community: '社区' } as const
export type AgreementSide = keyof typeof AGREEMENT_SIDE

/** What residents want and nobody gives yet (B20), and what became of it. */
export const DAY_PART = { morning: '上午', afternoon: '下午', evening: '晚上' } as const
export type DayPart = keyof typeof DAY_PART
export const DEMAND_STATUS = { open: '待处理', drafted: '已起草', opened: '已开起来', told: '已告知', dropped: '先不办' } as const
export type DemandStatus = keyof typeof DEMAND_STATUS
/** Why staff did not take an order on; the first is unmet demand. */
export const REFUSAL_KIND = { noSupplier: '现在没有人提供', outOfScope: '不属于社区服务', mistaken: '重复或误下单', other: '其他原因' } as const
export type RefusalKind = keyof typeof REFUSAL_KIND

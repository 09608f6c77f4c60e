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
  refuse: '不受理', offer: '派单', recall: '撤回', redispatch: '改派', markUnserved: '无人接单',
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

export const OFFER_STATUS = { open: '等待答复', accepted: '已接单', declined: '已拒单', recalled: '已撤回', expired: '已超时', lost: '别家先接了' } as const
export type OfferStatus = keyof typeof OFFER_STATUS
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
export const REJECTION = { category: '不做这类服务', inactive: '暂停合作', certificate: '证件过期或缺少', slot: '时段已满', area: '不服务此网格', asked: '已经问过' } as const
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
  order: '订单服务', booking: '场地使用', course: '课程', resource: '资源', agreement: '协议约定', filledIn: '补录', correction: '更正', disputeUpheld: '异议成立', redo: '返工', exit: '退出结算',
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

// Every code a call may answer, with the sentence a person reads. Noun first, stable: programs match on the code.
export const ERRORS = {
  // common: any endpoint may give these
  INPUT_INVALID: '填写的内容有误，请检查后再试',
  REQUEST_ID_MISSING: '请求缺少编号，请刷新页面后重试',
  REQUEST_ID_REUSED: '这个请求编号已经用在别的操作上，请重试',
  ACTION_UNKNOWN: '没有这个功能，请更新小程序',
  SOURCE_REFUSED: '这个功能不能从这里调用',
  IDENTITY_MISSING: '没有认出您是谁，请重新打开小程序',
  PERMISSION_DENIED: '您没有权限做这件事',
  RATE_LIMITED: '操作太频繁了，请过一会儿再试',
  INPUT_TOO_LARGE: '提交的内容太大了',
  CONFLICT_RETRY: '同时有别人在操作，请再试一次',
  INTERNAL: '系统出了点问题，请稍后再试',
  NOT_FOUND: '没有找到，可能已经被删除',
  // text and pictures
  TEXT_REFUSED: '文字没有通过内容检查，请修改后再提交',
  TEXT_CHECK_UNAVAILABLE: '内容检查暂时不可用，请稍后再试',
  PICTURE_NOT_YOURS: '这张图片不是您上传的，请重新选择',
  // identity
  UNIT_NOT_FOUND: '没有找到这个社区',
  RESIDENT_ALREADY: '您已经是这个社区的居民',
  INVITE_INVALID: '邀请码无效、已用过或已过期',
  INVITE_HAT_REFUSED: '您不能发出这种邀请',
  FAMILY_NOT_LINKED: '您还没有得到这位居民的授权',
  PROFILE_INCOMPLETE: '请先补全姓名、电话和地址',
  HAT_LAST_KEPT: '这是最后一位管理人员，不能撤销',
  PHONE_CODE_INVALID: '没有取到手机号，请重试或手动填写',
  RESIDENT_KEEPS_OWN: '这位居民有自己的账号，资料请本人在「我的」里修改',
  MEMBER_HAS_LIVE_ORDERS: '这位成员还有没做完的订单，请先改派或等做完',
  ACCOUNT_HAS_LIVE_ORDERS: '还有没完成的订单，完成或取消后才能注销',
  // catalogue
  ITEM_UNAVAILABLE: '这项服务现在不能下单',
  ITEM_PRICE_INVALID: '价格和收费方式不相符',
  CATEGORY_UNKNOWN: '没有这个服务类别',
  // orders
  ORDER_WRONG_STATUS: '订单的状态已经变了，请刷新后再试',
  ORDER_TIME_INVALID: '这个时间不在服务时间内，或者太近了',
  ORDER_CUTOFF_PASSED: '离约定时间太近，已经不能自己改了，请打电话给社区',
  ORDER_NOT_ELIGIBLE: '这项公益服务需要社区先确认资格，请联系社区',
  SERVICE_CODE_WRONG: '服务码不对，请向居民再问一次',
  SERVICE_CODE_LOCKED: '服务码错误次数太多，请联系社区核对',
  PROOF_MISSING: '请先按要求提交服务凭证',
  CONFIRM_BY_SERVER_REFUSED: '提供服务的人不能自己确认',
  RATING_ALREADY: '这个订单已经评价过了',
  NUDGE_TOO_SOON: '刚刚催过了，请过一会儿再催',
  PAYMENT_NOT_NEEDED: '这个订单不需要收费',
  PAYMENT_OVER_QUOTE: '收的钱不能超过报价',
  PHONE_NOT_VISIBLE: '现在还不能查看电话',
  // dispatch
  OFFER_CLOSED: '这张邀单已经结束了',
  OFFER_DUPLICATE: '已经问过这位伙伴了',
  PARTNER_NOT_SUITABLE: '这位伙伴现在不适合接这单',
  PARTNER_NOT_ACTIVE: '这位伙伴现在不能接单',
  SLOT_TAKEN: '这个时间已经有安排了，请换一个时间',
  WORKER_UNKNOWN: '没有这位服务人员',
  CANDIDATES_NONE: '没有合适的伙伴',
  // credits
  CREDIT_ENTRY_UNKNOWN: '没有找到这笔记录',
  CREDIT_CAUSE_REUSED: '同一件事已经记过，而且内容不同',
  CREDIT_ENTRY_FIXED: '这笔记录不能再冲正',
  CREDIT_OVER_POSTED: '冲正的分钟不能超过原来记入的',
  CREDIT_NOT_ENOUGH: '分钟数超过了现在的余额',
  CREDIT_SAME_PERSON: '需要另一位工作人员来确认',
  CREDIT_SELF_SERVICE: '为自己服务不能记分钟',
  CREDIT_HOLD_RESOLVED: '冻结的分钟已经处理过了',
  CREDIT_PROPOSAL_CLOSED: '这项提议已经处理过了',
  CREDIT_ACCOUNT_OPENED: '这个账户的期初数已经记过了',
  FUND_NOT_ENOUGH: '社区基金的余额不够',
  FUND_SAME_PERSON: '支出要另一位工作人员签字',
  FUND_SPENDING_CLOSED: '这笔支出已经处理过了',
  FUND_LINE_FIXED: '这一笔不能再冲正',
  CREDIT_QUARTER_FUTURE: '这个季度还没有开始',
  // venues
  VENUE_NOT_OPEN: '这个时间场地不开放',
  VENUE_KEPT: '这个时段按协议留给别的合伙人，开始前 2 天还没有人订才会放开',
  VENUE_TOO_SMALL: '人数超过了场地能容纳的人数',
  BOOKING_TIME_INVALID: '请选将来的时间，开始要早于结束',
  BOOKING_TOO_FAR: '还不能预订这么远的日子',
  BOOKING_TOO_LONG: '一次预订的时间太长了',
  BOOKING_QUOTA_FULL: '这一周这个场地的预订次数已经用完',
  BOOKING_CHAINED: '不能和自己的另一场连着预订，请隔开半小时',
  BOOKING_CREDIT_HELD: '欠的服务时长超过上限，补上以后才能预订新时段',
  BOOKING_PARTNER_PAUSED: '合作已经暂停或结束，不能预订场地',
  BOOKING_WRONG_STATUS: '预订的状态已经变了，请刷新后再试',
  BOOKING_CUTOFF_PASSED: '离开始不到 2 小时，已经不能自己取消，请打电话给社区',
  CHECK_IN_NOTHING: '现在没有可以签到的预订，开始前 15 分钟起才能签到',
  CLOSURE_INVALID: '关闭的时间有误，最长 31 天',
  // admission and partner life
  MERCHANT_ALREADY: '名单里已经有这家了',
  APPLICATION_WRONG_STATUS: '申请的状态已经变了，请刷新后再试',
  APPLICATION_INCOMPLETE: '申请还没有填完，请补全后再提交',
  APPLICATION_INVITE_INVALID: '入驻邀请无效、已用过或已过期',
  DOCUMENT_EXPIRY_INVALID: '证件有效期不对，请填写还没到期的日期',
  DOCUMENT_WRONG_STATUS: '这份证件已经处理过了，请刷新后再看',
  PARTNER_WRONG_STATUS: '合伙人的状态已经变了，请刷新后再试',
  REVIEW_YEAR_INVALID: '只能评已经开始的年份',
  EXIT_WRONG_STAGE: '退出的进度已经变了，请刷新后再试',
  EXIT_NOT_SETTLED: '还有没结清的事项，先处理完再退出',
  // agreements
  AGREEMENT_WRONG_STATUS: '协议的状态已经变了，请刷新后再试',
  AGREEMENT_CHANGED: '协议内容刚刚改过，请重新看过再操作',
  AGREEMENT_TERMS_INVALID: '协议的日期或数字有矛盾，请检查',
  AGREEMENT_SAME_PERSON: '双方需要由不同的人签署',
  AGREEMENT_SIDE_SIGNED: '您这一方已经签过了',
  AGREEMENT_DRAFT_EXISTS: '已经有一份正在协商的协议',
  // messages
  PAGE_CODE_UNAVAILABLE: '微信没有给出小程序码，请稍后再试',
  MESSAGE_SEND_FAILED: '微信消息没有发出去',
} as const
export type ErrorCode = keyof typeof ERRORS

/** Codes every endpoint may answer without declaring them. */
export const COMMON_ERRORS: readonly ErrorCode[] = ['INPUT_INVALID', 'REQUEST_ID_MISSING', 'REQUEST_ID_REUSED', 'ACTION_UNKNOWN', 'SOURCE_REFUSED', 'IDENTITY_MISSING', 'PERMISSION_DENIED', 'RATE_LIMITED', 'INPUT_TOO_LARGE', 'CONFLICT_RETRY', 'INTERNAL', 'NOT_FOUND']

/** The Chinese sentence of a code. @param code any code; an unknown one reads as the internal error. */
export function messageOf(code: string): string {
  return code in ERRORS ? ERRORS[code as ErrorCode] : ERRORS.INTERNAL
}

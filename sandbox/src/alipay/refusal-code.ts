/** The business refusals this sandbox can give, with Alipay's own words for them. */
export const refusalText = {
  'ACQ.SYSTEM_ERROR': '系统错误',
  'ACQ.INVALID_PARAMETER': '参数无效',
  'ACQ.TRADE_NOT_EXIST': '交易不存在',
  'ACQ.TRADE_HAS_CLOSE': '交易已经关闭',
  'ACQ.TRADE_HAS_FINISHED': '交易已完结',
  'ACQ.REASON_TRADE_REFUND_FEE_ERR': '退款金额无效',
  'ACQ.REFUND_AMT_NOT_EQUAL_TOTAL': '撤销或退款金额与订单金额不一致',
  'ACQ.DISCORDANT_REPEAT_REQUEST': '不一致的请求',
  'ACQ.SELLER_BALANCE_NOT_ENOUGH': '卖家余额不足',
} as const;

/** `sub_code` of a business refusal. */
export type TradeRefusalCode = keyof typeof refusalText;

/** The refusals of a transfer, whose family of codes has no prefix. The spelling of the frozen payee is theirs. */
export const transferRefusalText = {
  SYSTEM_ERROR: '系统繁忙',
  INVALID_PARAMETER: '参数有误',
  PAYER_BALANCE_NOT_ENOUGH: '付款方余额不足',
  PAYEE_NOT_EXIST: '收款账号不存在',
  PAYEE_USER_INFO_ERROR: '支付宝账号和姓名不匹配',
  BLOCK_USER_FORBBIDEN_RECIEVE: '账户异常被冻结，无法收款',
  EXCEED_LIMIT_UNRN_DM_AMOUNT: '收款账户未实名，超出单日收款限额',
  EXCEED_LIMIT_SM_MIN_AMOUNT: '低于单笔最小转账金额',
  PAYMENT_INFO_INCONSISTENCY: '同一商户订单号的两次请求信息不一致',
  ORDER_NOT_EXIST: '转账订单不存在',
} as const;

/** `sub_code` of a refused transfer, or of a refused question about one. */
export type TransferRefusalCode = keyof typeof transferRefusalText;

import { type Text, text } from '../text.ts';
import { bankRefusals } from './bank-refusals.ts';
import { bookRefusals } from './book-refusals.ts';
import { cardRefusals } from './card-refusals.ts';
import { exportRefusals } from './export-refusals.ts';
import { lawRefusals } from './law-refusals.ts';
import { messageRefusals } from './message-refusals.ts';
import { portalRefusals } from './portal-refusals.ts';
import { reconciliationRefusals } from './reconciliation-refusals.ts';
import { signInRefusals } from './sign-in-refusals.ts';
import { teamRefusals } from './team-refusals.ts';

/**
 * Every "no" that Redress can say, once, in both languages. `{name}` is filled from the refusal's details.
 * The HTTP status of each stands in `server/src/platform/http/status-of-refusal.ts`, total by type.
 */
export const refusals = {
  // Input
  input_invalid: text('输入有误：{reason}', 'The input is not valid: {reason}'),
  amount_invalid: text(
    '金额「{value}」有误：请填写{currency}的十进制金额，最多{decimals}位小数',
    'Amount “{value}” is not valid: give a decimal amount of {currency} with at most {decimals} decimals',
  ),
  currency_mismatch: text(
    '币种不一致：应为{expected}，收到{received}',
    'The currency should be {expected}, not {received}',
  ),
  body_too_large: text('内容超过上限（{limit}字节）', 'The content exceeds the limit of {limit} bytes'),
  media_type_unsupported: text('不支持的内容类型：{received}', 'Unsupported content type: {received}'),
  json_malformed: text('JSON 格式错误：{reason}', 'The JSON is malformed: {reason}'),

  // Access
  key_missing: text('缺少访问密钥，请在 Authorization 头中提供', 'No access key: send one in the Authorization header'),
  key_unknown: text('访问密钥无效或已停用', 'The access key is unknown or revoked'),
  scope_missing: text('该密钥没有「{scope}」权限', 'This key does not have the scope “{scope}”'),
  ...signInRefusals,
  too_many_requests: text('请求过于频繁，请在{seconds}秒后重试', 'Too many requests: try again in {seconds} seconds'),
  route_unknown: text('没有这个接口', 'There is no such route'),
  method_not_allowed: text('该接口不支持 {method} 方法', 'This route does not take {method}'),

  // Idempotency and concurrency
  idempotency_key_missing: text(
    '涉及资金的请求必须带 Idempotency-Key 头',
    'A request about money needs an Idempotency-Key header',
  ),
  idempotency_key_invalid: text(
    'Idempotency-Key 须为 1–255 个可见 ASCII 字符',
    'The Idempotency-Key must be 1 to 255 visible ASCII characters',
  ),
  idempotency_key_reused: text(
    '该 Idempotency-Key 已用于另一个请求',
    'This Idempotency-Key was used for a different request',
  ),
  idempotency_in_flight: text(
    '相同 Idempotency-Key 的请求正在处理，请稍后重试',
    'A request with this Idempotency-Key is still running: try again shortly',
  ),
  if_match_missing: text(
    '该操作须带 If-Match 头（取自单据的 ETag）',
    'This decision needs an If-Match header with the ETag you read',
  ),
  version_stale: text(
    '单据已被更新（当前版本 {current}），请刷新后再操作',
    'The record has changed (it is now at version {current}): read it again first',
  ),
  facts_changed: text(
    '订单情况已变化，请重新审核后再批准',
    'The facts of the order have changed: assess the case again before approving',
  ),

  // Not there
  not_found: text('没有找到：{what}', 'Not found: {what}'),
  already_exists: text('已存在：{what}', '{what} already exists'),
  cursor_invalid: text('分页游标无效', 'The cursor is not valid'),

  // Commerce
  order_conflict: text(
    '订单号 {number} 已存在且内容不同；已登记的订单不会被改写',
    'Order {number} exists with other contents; a recorded order is never rewritten',
  ),
  order_totals_disagree: text(
    '订单金额不平：应付 {due}，支付方式合计 {tendered}',
    'The order does not add up: {due} due, {tendered} tendered',
  ),
  order_discount_exceeds_goods: text(
    '优惠 {discount} 超过商品金额 {goods}',
    'The discounts {discount} exceed the goods {goods}',
  ),
  receipt_recorded: text('签收日期已登记为 {date}，不能改写', 'The receipt is recorded as {date} and is not rewritten'),
  received_before_placed: text(
    '签收日期 {received} 早于下单日期 {placed}',
    'Received {received}, before the order was placed on {placed}',
  ),
  order_not_received: text(
    '订单尚未签收，无法起算退货期',
    'The order has no date of receipt, so the return window has not begun',
  ),

  // Claim
  payment_conflict: text(
    '该渠道交易号已登记为另一笔收款：{number}',
    'Another payment is on record under this channel number: {number}',
  ),
  wrong_charge_has_case: text(
    '系统已发现该订单多收并立案：{number}',
    'The system has found this and opened a case already: {number}',
  ),
  claim_empty: text('请至少选择一件要退的商品', 'Choose at least one item to return'),
  claim_line_unknown: text('订单中没有这一行：{line}', 'The order has no such line: {line}'),
  claim_line_repeated: text('同一行商品重复填写：{line}', 'The same line is given twice: {line}'),
  quantity_exceeds_refundable: text(
    '「{line}」最多还可退 {maximum} 件；已退的商品另有问题或此前少退的，可提出赔偿或补退差额',
    'At most {maximum} of “{line}” can still be returned; for goods already given back, claim compensation or the difference that was refunded too little',
  ),
  claimant_mismatch: text('申请人与下单顾客不一致', 'The claimant is not the customer of the order'),

  // Refund case
  move_not_allowed: text(
    '当前状态为「{status}」，不能{move}；可以：{allowed}',
    'The case is {status}, so it cannot {move}; it can: {allowed}',
  ),
  maker_is_checker: text('审核人与批准人不能是同一人', 'The person who assessed cannot approve'),
  second_approver_is_first: text('第二位批准人不能与第一位相同', 'The second approver must be another person'),
  appeal_same_assessor: text('申诉须由另一位审核人处理', 'An appeal must be assessed by another person'),
  nothing_to_refund: text(
    '审核结论为不予退款，不能批准；请驳回并说明理由',
    'The assessment grants nothing: decline with reasons instead of approving',
  ),
  date_in_future: text('日期 {date} 还没有到', 'The date {date} is still to come'),
  goods_not_received: text(
    '退货退款须先登记收到退货的日期',
    'Record the day on which the goods came back before approving',
  ),
  reason_required: text('请填写理由（至少 {minimum} 个字）', 'Give a reason of at least {minimum} characters'),
  appeal_window_closed: text('申诉期已于 {deadline} 截止', 'The time for an appeal ended on {deadline}'),
  basis_not_fitting: text(
    '所选依据「{basis}」不适用于本单：请按列出的依据选择，或先核实所缺事实',
    'The chosen ground “{basis}” does not fit this case: choose one that is listed, or establish the missing facts first',
  ),
  policy_missing: text('下单当日（{date}）没有生效的退款政策', 'No refund policy was in force on {date}'),

  // Policy and law
  policy_unlawful: text(
    '政策有 {count} 处不符合法律或互相矛盾，不得发布：{reason}',
    'The policy has {count} faults that forbid publishing: {reason}',
  ),
  policy_author_publishes: text('起草人、送审人不能发布', 'Whoever wrote or submitted it cannot publish it'),
  policy_backdated: text(
    '施行日期 {date} 早于今天（{today}）：已订立的合同按当时的政策',
    'It would begin on {date}, before today ({today}): contracts keep the policy under which they were made',
  ),
  policy_move_not_allowed: text(
    '政策当前为「{status}」，不能{move}；可以：{allowed}',
    'The policy is {status}, so it cannot {move}; it can: {allowed}',
  ),
  policy_file_unreadable: text('无法读取政策文件：{reason}', 'The policy file cannot be read: {reason}'),
  ...lawRefusals,

  // The customer's portal
  ...portalRefusals,

  // Work as a team
  ...teamRefusals,

  // Bank files
  ...bankRefusals,

  // Prepaid cards
  ...cardRefusals,
  ...reconciliationRefusals,
  store_unknown: text('没有编号为 {codes} 的门店', 'There is no store with the code {codes}'),

  // Money ceilings
  refundable_exceeded: text(
    '超出可退金额：「{tender}」最多还可退 {maximum}',
    'That exceeds what can be refunded: at most {maximum} is left on “{tender}”',
  ),
  creditable_exceeded: text(
    '超出可冲减的开票金额：最多还可冲减 {maximum}',
    'That exceeds what was invoiced: at most {maximum} can still be credited',
  ),

  // Evidence
  evidence_empty: text('文件是空的', 'The file is empty'),
  evidence_type_not_allowed: text(
    '不接受这种文件：可以是{formats}（此文件的内容为 {detected}）',
    'This kind of file is not accepted: it may be {formats} (the content of this one is {detected})',
  ),
  evidence_too_large: text(
    '{format}最大 {limit} MB，此文件为 {size} MB',
    'For {format} the limit is {limit} MB; this file has {size} MB',
  ),
  evidence_infected: text(
    '文件含有恶意程序（{signature}），已隔离，未加入退款单',
    'The file carries malware ({signature}); it was put aside and not attached',
  ),
  evidence_scan_unavailable: text(
    '病毒扫描暂不可用，文件未接收；请稍后用同一个键再试',
    'The malware scanner does not answer, so the file was not taken in; try again later with the same key',
  ),
  evidence_no_preview: text('此文件无法显示为图片：{mediaType}', 'This file cannot be drawn as a picture: {mediaType}'),
  evidence_limit: text('每张退款单最多 {maximum} 份材料', 'A case takes at most {maximum} pieces of evidence'),

  // Payout
  payout_move_not_allowed: text(
    '出款当前为「{status}」，不能{move}；可以：{allowed}',
    'The payout is {status}, so it cannot {move}; it can: {allowed}',
  ),
  payout_recorder_confirms: text('登记付款的人不能自己复核', 'Whoever recorded the payment cannot confirm it'),
  payout_recorder_returns: text(
    '登记付款的人不能登记该款退回',
    'Whoever recorded the payment cannot record its return',
  ),
  payee_missing: text('转账须先登记收款账户', 'A transfer needs a payee'),
  payee_unfit: text('该收款账户不能用于此渠道账户', 'The payee cannot be paid by this channel account'),
  payee_consent_missing: text(
    '没有顾客的同意，不能改变退款去向',
    'Without the customer’s consent the money cannot go elsewhere',
  ),
  payee_name_differs: text(
    '收款人「{name}」与顾客姓名不一致，须说明理由',
    'The payee “{name}” is not the customer: give a reason',
  ),
  payee_recorder_repays: text(
    '登记收款账户的人不能批准向该账户付款',
    'Whoever recorded the payee cannot approve paying to it',
  ),
  payout_checker_is_approver: text(
    '人工登记付款或退回，须由批准人以外的人办理',
    'A payment or a return is recorded by hand by somebody other than the approver',
  ),
  proof_required: text('人工登记付款或退回须附凭证', 'Attach proof of the payment or of the return'),
  abnormal_not_carried: text(
    '渠道账户不能这样处理异常退款：{reason}',
    'The channel account cannot handle the abnormal refund this way: {reason}',
  ),
  payment_disputed: text(
    '这笔支付有争议（{dispute}），款项已被发卡行收回，再付就是重复退款。争议结束前请等待；商户败诉且争议金额足够时，可选「人工付款」，以争议结果为凭证登记',
    'The payment is disputed ({dispute}): the bank has taken the money back, so paying again would refund it twice. Wait for its end; when it is lost and covers the refund, choose payment by hand and record it with the outcome of the dispute as proof',
  ),
  disputes_unknown: text(
    '渠道暂时没有说明该笔支付是否有争议，请稍后再试',
    'The channel did not tell whether the payment is disputed: try again later',
  ),
  route_not_offered: text('这笔款不能走「{route}」', 'This payout cannot go by “{route}”'),

  // Channels
  channel_key_unusable: text('密钥无法使用：{reason}', 'The key cannot be used: {reason}'),
  channel_url_not_allowed: text(
    '网关地址须为 https（本机地址除外）',
    'The gateway must be https (except on this machine)',
  ),

  // Import
  file_encoding_unknown: text(
    '无法识别文件编码，请用 UTF-8 或 GBK',
    'The file’s encoding is not known: use UTF-8 or GBK',
  ),
  file_layout_unknown: text('无法识别的表头，缺少列：{columns}', 'The header is not known; missing columns: {columns}'),
  file_unreadable: text('无法读取文件：{reason}', 'The file cannot be read: {reason}'),
  cell_invalid: text('第 {line} 行「{column}」列：{reason}', 'Line {line}, column “{column}”: {reason}'),

  // Calculation
  operation_unknown: text('没有这种计算：{operation}', 'There is no such calculation: {operation}'),
  calendar_missing: text(
    '没有 {date} 的休息日数据，无法确定时限',
    'There is no rest-day calendar for {date}, so the deadline cannot be determined',
  ),
  rate_missing: text(
    '没有 {date} 的利率数据（{series}），请先补充来源和日期',
    'There is no {series} rate for {date}: load it with its source and date first',
  ),
  calculation_input_invalid: text('计算输入有误：{reason}', 'The input of the calculation is not valid: {reason}'),
  ledger_unbalanced: text(
    '分录不平：借 {debit}，贷 {credit}',
    'The entry does not balance: debit {debit}, credit {credit}',
  ),
  account_unknown: text('科目不存在：{account}', 'There is no such account: {account}'),

  ...bookRefusals,
  ...exportRefusals,

  ...messageRefusals,

  // The house
  internal_error: text(
    '系统内部错误，已记录（编号 {requestId}），您的数据没有丢失',
    'Something failed on our side and was recorded as {requestId}; nothing of yours is lost',
  ),
  not_ready: text('系统正在启动或停止', 'The system is starting or stopping'),
} as const satisfies Record<string, Text>;

export type RefusalCode = keyof typeof refusals;

import { type Text, text } from '../text.ts';

/** Whom a message is for. Staff get theirs by the bell and by robots of their groups too. */
export type Audience = 'customer' | 'staff';

type TemplateFacts = {
  readonly audience: Audience;
  readonly name: Text;
  /** Goes at any hour and in spite of opt-outs: somebody waits for it with the screen open, or money waits. */
  readonly urgent: boolean;
  /** Its values are forgotten as soon as it is over. */
  readonly secret: boolean;
  /** What may stand in it as `{{place}}`. */
  readonly variables: readonly Variable[];
  /** What it must say, whatever the merchant's own words are. */
  readonly required: readonly Variable[];
};

/** Every place of every template, with what it stands for. */
export const messageVariables = {
  shop: text('商户名称', 'the name of the merchant'),
  name: text('收信人姓名', 'the name of the recipient'),
  caseNumber: text('退款单号', 'the number of the case'),
  amount: text('金额', 'the amount'),
  arrival: text('预计到账时间', 'when the money is expected'),
  channelNumber: text('渠道流水号', 'the number at the payment channel'),
  reason: text('理由', 'the reasons'),
  appealBy: text('申诉截止日', 'the last day to appeal'),
  materials: text('缺少的材料', 'what is missing'),
  until: text('截止时间', 'until when'),
  link: text('链接', 'a link'),
  code: text('验证码', 'the code'),
  minutes: text('有效分钟数', 'how many minutes it is valid'),
  purpose: text('用途', 'what it is for'),
  clock: text('时限', 'the clock'),
  percent: text('已用时间的百分比', 'how much of the time is used, in percent'),
  assessor: text('审核人', 'who assessed'),
  message: text('正文', 'what was written'),
  address: text('地址', 'the address'),
  outcome: text('答复结果', 'what was answered'),
  author: text('写信人', 'who wrote'),
} as const satisfies Record<string, Text>;
export type Variable = keyof typeof messageVariables;

const toCustomer = (
  name: Text,
  variables: readonly Variable[],
  required: readonly Variable[],
  how: { readonly urgent?: boolean; readonly secret?: boolean } = {},
): TemplateFacts => ({
  audience: 'customer',
  name,
  urgent: how.urgent ?? false,
  secret: how.secret ?? false,
  variables: ['shop', 'name', ...variables],
  required,
});

const toStaff = (
  name: Text,
  variables: readonly Variable[],
  required: readonly Variable[],
  how: { readonly urgent?: boolean; readonly secret?: boolean } = {},
): TemplateFacts => ({ ...toCustomer(name, variables, required, how), audience: 'staff' });

/** Everything that Redress says by itself. One true state, one message. */
export const messageTemplates = {
  case_received: toCustomer(text('已收到申请', 'Claim received'), ['caseNumber', 'link'], ['caseNumber']),
  materials_missing: toCustomer(
    text('材料不全', 'Materials are missing'),
    ['caseNumber', 'materials', 'until', 'link'],
    ['caseNumber', 'materials'],
  ),
  case_assessed: toCustomer(text('审核完成', 'Assessed'), ['caseNumber', 'link'], ['caseNumber']),
  offer_made: toCustomer(
    text('退款方案', 'An offer'),
    ['caseNumber', 'amount', 'until', 'link'],
    ['caseNumber', 'amount', 'until'],
  ),
  counter_refused: toCustomer(
    text('还价未被接受', 'A counter-offer was refused'),
    ['caseNumber', 'amount', 'reason', 'link'],
    ['caseNumber'],
  ),
  case_approved: toCustomer(
    text('退款已批准', 'Refund approved'),
    ['caseNumber', 'amount', 'arrival', 'link'],
    ['caseNumber', 'amount', 'arrival'],
  ),
  refund_paid: toCustomer(
    text('退款已付出', 'Refund paid'),
    ['caseNumber', 'amount', 'channelNumber', 'arrival', 'link'],
    ['caseNumber', 'amount', 'channelNumber'],
  ),
  confirm_transfer: toCustomer(
    text('等待确认收款', 'A transfer waits for confirmation'),
    ['caseNumber', 'amount', 'link'],
    ['caseNumber', 'amount'],
  ),
  payout_failed: toCustomer(
    text('退款未成功，请提供账户', 'The payment failed: an account is needed'),
    ['caseNumber', 'amount', 'link'],
    ['caseNumber', 'amount'],
  ),
  case_declined: toCustomer(
    text('申请未通过', 'Claim declined'),
    ['caseNumber', 'reason', 'appealBy', 'link'],
    ['caseNumber', 'reason', 'appealBy'],
  ),
  case_message: toCustomer(
    text('客服来信', 'A message about a case'),
    ['caseNumber', 'message', 'link'],
    ['caseNumber', 'message'],
  ),
  code: toCustomer(text('验证码', 'A code'), ['code', 'minutes', 'purpose'], ['code', 'minutes'], {
    urgent: true,
    secret: true,
  }),
  invitation: toStaff(text('邀请', 'An invitation'), ['link', 'until'], ['link'], { urgent: true, secret: true }),
  password_reset: toStaff(text('重设密码', 'A new password'), ['link', 'minutes'], ['link'], {
    urgent: true,
    secret: true,
  }),
  approval_waiting: toStaff(
    text('等待批准', 'An approval waits'),
    ['caseNumber', 'amount', 'reason', 'assessor', 'link'],
    ['caseNumber', 'amount'],
  ),
  appeal_received: toStaff(
    text('收到申诉', 'An appeal came in'),
    ['caseNumber', 'reason', 'link'],
    ['caseNumber', 'reason'],
  ),
  payout_attention: toStaff(
    text('出款需要处理', 'A payout needs a person'),
    ['caseNumber', 'amount', 'link'],
    ['caseNumber'],
  ),
  clock_warning: toStaff(
    text('时限预警', 'A clock is running out'),
    ['caseNumber', 'clock', 'percent', 'until', 'link'],
    ['caseNumber', 'clock', 'until'],
  ),
  case_escalated: toStaff(
    text('需要经理处理', 'A manager has to look'),
    ['caseNumber', 'reason', 'link'],
    ['caseNumber', 'reason'],
  ),
  customer_wrote: toStaff(
    text('顾客来信', 'A customer wrote'),
    ['caseNumber', 'author', 'message', 'link'],
    ['caseNumber'],
  ),
  offer_answered: toStaff(
    text('报价有了答复', 'An offer was answered'),
    ['caseNumber', 'amount', 'outcome', 'link'],
    ['caseNumber', 'outcome'],
  ),
  mentioned: toStaff(
    text('备注中提到您', 'You were mentioned'),
    ['caseNumber', 'author', 'message', 'link'],
    ['caseNumber'],
  ),
  task_given: toStaff(
    text('交办给您的任务', 'A task was given to you'),
    ['caseNumber', 'author', 'message', 'until', 'link'],
    ['caseNumber'],
  ),
  webhook_off: toStaff(text('Webhook 已停用', 'A webhook was switched off'), ['address', 'link'], ['address']),
  test: toStaff(text('测试消息', 'A test'), [], []),
} as const satisfies Record<string, TemplateFacts>;

export type MessageTemplate = keyof typeof messageTemplates;
export const messageTemplateNames = Object.keys(messageTemplates) as [MessageTemplate, ...MessageTemplate[]];

/** The facts of a template with their wide types. */
export const templateFacts = (template: MessageTemplate): TemplateFacts => messageTemplates[template];

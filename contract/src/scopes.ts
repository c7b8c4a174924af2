import { type Text, text } from '@redress/domain';

/** What a key may be allowed to do, each with its name for people. */
export const scopes = {
  'merchants:read': text('查看商户', 'read merchants'),
  'merchants:manage': text('管理全部商户（平台）', 'manage all merchants (platform)'),
  'stores:read': text('查看门店', 'read stores'),
  'stores:write': text('维护门店', 'write stores'),
  'customers:read': text('查看顾客（手机号打码）', 'read customers, telephone numbers masked'),
  'customers:read_sensitive': text('查看顾客完整手机号与邮箱', 'read telephone numbers and addresses in full'),
  'customers:write': text('维护顾客', 'write customers'),
  'orders:read': text('查看订单', 'read orders'),
  'orders:write': text('登记订单', 'record orders'),
  'cases:read': text('查看退款单', 'read refund cases'),
  'cases:claim': text('提交申请、补充材料、撤回、申诉', 'claim, attach evidence, withdraw and appeal'),
  'evidence:attach': text('补充佐证材料、制作打码副本', 'attach evidence and make redacted copies'),
  'cases:work': text('跟进退款单：分派、沟通、任务、经验', 'work on cases: assign, talk, tasks, lessons'),
  'cases:assess': text('审核与驳回', 'assess and decline'),
  'cases:approve': text('批准与重新出款', 'approve and repay'),
  'payouts:read': text('查看出款', 'read payouts'),
  'payouts:write': text(
    '暂缓、放行、作废出款与登记线下付款',
    'hold, release and void payouts, record payments by hand',
  ),
  'payouts:stop': text('紧急停止出款', 'stop payouts in an emergency'),
  'payouts:release': text('放行银行付款文件', 'release files of payments for a bank'),
  'ledger:read': text('查看账簿', 'read the ledger'),
  'ledger:write': text('记账、编号、设置科目与红字发票', 'book, number, set accounts and red-letter invoices'),
  'ledger:close': text('结账与反结账', 'close and reopen periods'),
  'events:read': text('查看事件', 'read events'),
  'channels:read': text('查看渠道账户', 'read channel accounts'),
  'channels:write': text('维护渠道账户', 'write channel accounts'),
  'keys:read': text('查看访问密钥', 'read access keys'),
  'keys:write': text('发放与停用访问密钥', 'issue and revoke access keys'),
  'staff:read': text('查看员工与角色', 'read people and roles'),
  'staff:write': text('邀请员工、设置角色与权限', 'invite people, set their roles and rights'),
  'staff:audit': text('查看敏感操作日志', 'read the log of sensitive views'),
  'policies:read': text('查看退款政策', 'read refund policies'),
  'policies:write': text('起草与送审退款政策', 'write and submit refund policies'),
  'policies:publish': text('发布或退回退款政策', 'publish or return refund policies'),
  'messages:read': text('查看消息与送达记录', 'read messages and their delivery'),
  'messages:write': text('设置发送方式、模板与 Webhook', 'set senders, templates and webhooks'),
  'law:read': text('查看法律库', 'read the law library'),
  'law:write': text('提出法律数据修订', 'propose amendments of the law'),
  'law:confirm': text('确认或否决法律数据修订', 'confirm or decline amendments of the law'),
} as const satisfies Record<string, Text>;

export type Scope = keyof typeof scopes;
export const scopeNames = Object.keys(scopes) as [Scope, ...Scope[]];

/** A scope of which another one is a part: whoever may claim may attach, and whoever makes payments may stop them. */
const partOf: Partial<Record<Scope, Scope>> = { 'evidence:attach': 'cases:claim', 'payouts:stop': 'payouts:write' };

/** Whether these scopes allow what asks for `scope`. */
export const allows = (held: readonly Scope[], scope: Scope): boolean => {
  const larger = partOf[scope];
  return held.includes(scope) || (larger !== undefined && held.includes(larger));
};

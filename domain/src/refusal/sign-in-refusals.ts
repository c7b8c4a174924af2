import { type Text, text } from '../text.ts';

/** What is said about signing in and about who may do what. */
export const signInRefusals = {
  invitation_open: text(
    '{email} 已有一封未使用的邀请{name}；请在员工列表里重发，或等它过期',
    'There is an open invitation to {email} already{name}: send a new link from the list of the staff, or wait until it runs out',
  ),
  sign_in_needed: text('请先登录', 'Sign in first'),
  sign_in_wrong: text('账号或密码不正确', 'The account or the password is not right'),
  sign_in_locked: text(
    '尝试次数过多，已暂时锁定，请在 {seconds} 秒后重试',
    'Too many tries: this is locked for {seconds} seconds',
  ),
  sign_in_suspended: text('该账号已停用，请联系管理员', 'This account is suspended: ask an administrator'),
  sign_in_not_fresh: text(
    '为安全起见，请重新登录后 15 分钟内再做这件事',
    'For safety, sign in again and do this within 15 minutes',
  ),
  sign_in_elsewhere: text('请求不是从本系统的页面发出的，已拒绝', 'The request does not come from a page of ours'),
  second_factor_wrong: text('验证码不正确', 'The code is not right'),
  second_factor_over: text('两步验证已超时，请重新登录', 'The second step took too long: sign in again'),
  passkey_refused: text('通行密钥没有通过验证', 'The passkey was not accepted'),
  password_wrong: text('当前密码不正确', 'The current password is not right'),
  password_weak: text('密码不够安全：{reason}', 'The password is not safe enough: {reason}'),
  link_not_valid: text('链接无效、已使用或已过期', 'The link is not valid, was used, or has expired'),
  above_your_limit: text(
    '金额 {amount} 超过您的批准限额 {limit}，请由限额更高的同事批准',
    'The amount {amount} is above your limit of {limit}: somebody with a higher limit approves it',
  ),
  all_stores_needed: text(
    '此操作涉及全部门店，您的权限只限部分门店',
    'This concerns all stores, and you have rights in some of them only',
  ),
  own_rights: text('不能修改自己的权限', 'Nobody changes their own rights'),
  role_unknown: text('没有这个角色：{role}', 'There is no such role: {role}'),
  delegation_too_long: text('委托最长 {days} 天', 'Rights are lent for at most {days} days'),
  delegation_to_self: text('不能委托给自己', 'Nobody lends rights to themselves'),
  staff_ambiguous: text(
    '有多位员工叫「{name}」，请用编号指明：{ids}',
    'Several people are called “{name}”: name one by id: {ids}',
  ),
} as const satisfies Record<string, Text>;

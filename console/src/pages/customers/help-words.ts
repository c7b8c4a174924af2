import { roomWords } from '../../words/room-words.ts';

/** Filling in for a customer on the telephone. */
export const helpWords = roomWords({
  zh: {
    open: '代顾客填写申请',
    hint: '给顾客留的手机号或邮箱发一个验证码，请顾客在电话里念出来。凭验证码可在 30 分钟内查看顾客的订单并代为提交申请，不能收款、应答方案或撤回。发码和代填都记入日志。',
    way: '发到',
    ways: { phone: '手机', email: '邮箱' },
    send: '发送验证码',
    again: '{{seconds}} 秒后可重发',
    sent: '已发到 {{to}}，10 分钟内有效',
    code: '顾客念出的 6 位验证码',
    codeNeeded: '请填 6 位数字',
    begin: '核对并开始',
    ready: '已核对。申请页在新窗口打开，填完请点「结束代填」',
    fill: '打开申请页',
  },
  en: {
    open: 'Fill in for the customer',
    hint: 'A code goes to the telephone or e-mail on record; ask the customer to read it out. With it you may see the orders and send a claim for thirty minutes; you cannot name accounts, answer offers or take claims back. Codes and claims are logged.',
    way: 'Send to',
    ways: { phone: 'Telephone', email: 'E-mail' },
    send: 'Send the code',
    again: 'Again in {{seconds}} s',
    sent: 'Sent to {{to}}, good for 10 minutes',
    code: 'The 6 digits the customer reads out',
    codeNeeded: '6 digits',
    begin: 'Check and begin',
    ready: 'Checked. The claim opens in a new window; press “End” there when you are done',
    fill: 'Open the claim',
  },
});

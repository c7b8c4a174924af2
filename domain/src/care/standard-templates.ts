import { text } from '../text.ts';
import type { MessageTemplate } from './message-template.ts';
import type { TemplateWords } from './template-words.ts';

/** What is said until the merchant has words of its own: version 0 of every template. */
export const standardTemplates: Record<MessageTemplate, TemplateWords & { readonly enabled: boolean }> = {
  case_received: says(
    text('已收到您的退款申请 {{caseNumber}}', 'We have your claim {{caseNumber}}'),
    text(
      '{{name}}，您好：\n\n您的退款申请已收到，单号 {{caseNumber}}。我们审核后会通知您结果。\n查看进度：{{link}}\n\n{{shop}}',
      'Dear {{name}},\n\nWe have received your claim. Its number is {{caseNumber}}. We will tell you what comes of it.\nFollow it here: {{link}}\n\n{{shop}}',
    ),
    text('您的退款申请已收到，单号{{caseNumber}}。', 'We have your claim {{caseNumber}}.'),
  ),
  materials_missing: says(
    text('退款申请 {{caseNumber}} 还缺材料', 'Claim {{caseNumber}}: something is missing'),
    text(
      '{{name}}，您好：\n\n退款申请 {{caseNumber}} 还缺：{{materials}}。\n请在此之前补充：{{until}}\n上传材料：{{link}}\n\n{{shop}}',
      'Dear {{name}},\n\nTo decide claim {{caseNumber}} we still need: {{materials}}.\nPlease send it until {{until}}\nSend it here: {{link}}\n\n{{shop}}',
    ),
    text('退款申请{{caseNumber}}还缺：{{materials}}。', 'Claim {{caseNumber}} still needs: {{materials}}.'),
  ),
  case_assessed: {
    ...says(
      text('退款申请 {{caseNumber}} 审核完成', 'Claim {{caseNumber}} was assessed'),
      text(
        '{{name}}，您好：\n\n退款申请 {{caseNumber}} 已审核，正由另一位同事复核。\n查看进度：{{link}}\n\n{{shop}}',
        'Dear {{name}},\n\nClaim {{caseNumber}} was assessed, and a second person is checking it now.\nFollow it here: {{link}}\n\n{{shop}}',
      ),
      text('退款申请{{caseNumber}}已审核，正在复核。', 'Claim {{caseNumber}} was assessed and is being checked.'),
    ),
    // Customers are told of results; a shop that wants to tell of this step too switches it on.
    enabled: false,
  },
  offer_made: says(
    text('退款申请 {{caseNumber}} 的方案', 'Our offer for claim {{caseNumber}}'),
    text(
      '{{name}}，您好：\n\n对退款申请 {{caseNumber}}，我们的方案是 {{amount}}，{{until}} 前有效。您可以接受、还价或拒绝。\n查看并答复：{{link}}\n\n{{shop}}',
      'Dear {{name}},\n\nOur offer for claim {{caseNumber}} is {{amount}}, valid until {{until}}. You may accept it, ask for another, or refuse.\nAnswer here: {{link}}\n\n{{shop}}',
    ),
    text(
      '退款申请{{caseNumber}}的方案为{{amount}}，{{until}}前有效。',
      'Our offer for claim {{caseNumber}} is {{amount}}, valid until {{until}}.',
    ),
  ),
  counter_refused: says(
    text('关于您对 {{caseNumber}} 的还价', 'Your counter-offer in claim {{caseNumber}}'),
    text(
      '{{name}}，您好：\n\n对退款申请 {{caseNumber}}，我们没有接受您提出的 {{amount}}。\n说明：{{reason}}\n您仍可以按结论退款，也可以再还价或找人工。\n查看与答复：{{link}}\n\n{{shop}}',
      'Dear {{name}},\n\nWe did not take up the {{amount}} that you asked for in claim {{caseNumber}}.\nWhy: {{reason}}\nYou still get what was worked out, may ask again, or speak to a person.\nRead and answer: {{link}}\n\n{{shop}}',
    ),
    text(
      '退款申请{{caseNumber}}：未接受您提出的{{amount}}，您仍可按结论退款或再还价。',
      'Claim {{caseNumber}}: we did not take up {{amount}}. You still get what was worked out, or may ask again.',
    ),
  ),
  case_approved: says(
    text('退款 {{amount}} 已批准（{{caseNumber}}）', 'Your refund of {{amount}} is approved ({{caseNumber}})'),
    text(
      '{{name}}，您好：\n\n退款申请 {{caseNumber}} 已批准，金额 {{amount}}。\n预计到账：{{arrival}}\n金额明细与进度：{{link}}\n\n{{shop}}',
      'Dear {{name}},\n\nClaim {{caseNumber}} is approved: you get {{amount}} back.\nExpected: {{arrival}}\nHow the amount came about, and where it is: {{link}}\n\n{{shop}}',
    ),
    text(
      '退款申请{{caseNumber}}已批准，金额{{amount}}，预计到账：{{arrival}}。',
      'Claim {{caseNumber}} is approved: {{amount}}. Expected: {{arrival}}.',
    ),
  ),
  refund_paid: says(
    text('退款 {{amount}} 已付出（{{caseNumber}}）', '{{amount}} is on its way ({{caseNumber}})'),
    text(
      '{{name}}，您好：\n\n退款申请 {{caseNumber}} 的 {{amount}} 已付出。\n渠道流水号：{{channelNumber}}\n到账时间：{{arrival}}\n查看凭证：{{link}}\n\n{{shop}}',
      'Dear {{name}},\n\nWe have paid {{amount}} for claim {{caseNumber}}.\nNumber at the payment channel: {{channelNumber}}\nArrives: {{arrival}}\nReceipt: {{link}}\n\n{{shop}}',
    ),
    text(
      '退款申请{{caseNumber}}的{{amount}}已付出，流水号{{channelNumber}}。',
      'We have paid {{amount}} for claim {{caseNumber}}, number {{channelNumber}}.',
    ),
  ),
  confirm_transfer: says(
    text('请确认收款 {{amount}}({{caseNumber}})', 'Please confirm {{amount}} ({{caseNumber}})'),
    text(
      '{{name}}，您好：\n\n退款申请 {{caseNumber}} 的 {{amount}} 正等您在微信中确认收款。\n确认收款：{{link}}\n\n{{shop}}',
      'Dear {{name}},\n\n{{amount}} for claim {{caseNumber}} waits for you to confirm it in WeChat.\nConfirm here: {{link}}\n\n{{shop}}',
    ),
    text(
      '退款申请{{caseNumber}}的{{amount}}等您在微信中确认收款。',
      'Claim {{caseNumber}}: {{amount}} waits for you to confirm it in WeChat.',
    ),
  ),
  payout_failed: says(
    text('退款未成功，请提供账户（{{caseNumber}}）', 'We need an account for your refund ({{caseNumber}})'),
    text(
      '{{name}}，您好：\n\n退款申请 {{caseNumber}} 的 {{amount}} 未能付到原账户，款项仍为您保留。请提供另一个本人账户。\n填写账户：{{link}}\n我们不会索要密码或验证码。\n\n{{shop}}',
      'Dear {{name}},\n\n{{amount}} of claim {{caseNumber}} could not be paid to the account it came from. The money is kept for you: please give us another account of yours.\nGive it here: {{link}}\nWe never ask for passwords or codes.\n\n{{shop}}',
    ),
    text(
      '退款申请{{caseNumber}}的{{amount}}未能付到原账户，请提供另一个本人账户。',
      'Claim {{caseNumber}}: {{amount}} could not be paid. Please give us another account of yours.',
    ),
  ),
  case_declined: says(
    text('退款申请 {{caseNumber}} 的结果', 'The result of claim {{caseNumber}}'),
    text(
      '{{name}}，您好：\n\n退款申请 {{caseNumber}} 未能通过。\n理由：{{reason}}\n如不同意，您可以在 {{appealBy}} 前申诉，由另一位同事重新审核；也可以直接回复或致电找人工处理，或拨打 12315。\n申诉与人工：{{link}}\n\n{{shop}}',
      'Dear {{name}},\n\nWe could not grant claim {{caseNumber}}.\nWhy: {{reason}}\nIf you do not agree, appeal until {{appealBy}} and another person will look at it again. You can also answer this message or call us to speak to a person, or turn to 12315.\nAppeal or reach a person: {{link}}\n\n{{shop}}',
    ),
    text(
      '退款申请{{caseNumber}}未通过：{{reason}}。{{appealBy}}前可申诉或找人工。',
      'Claim {{caseNumber}} was declined: {{reason}}. Appeal, or ask for a person, until {{appealBy}}.',
    ),
  ),
  case_message: says(
    text('关于退款申请 {{caseNumber}}', 'About claim {{caseNumber}}'),
    text(
      '{{name}}，您好：\n\n{{message}}\n\n退款申请：{{caseNumber}}\n查看与回复：{{link}}\n\n{{shop}}',
      'Dear {{name}},\n\n{{message}}\n\nClaim: {{caseNumber}}\nRead and answer: {{link}}\n\n{{shop}}',
    ),
    text('退款申请{{caseNumber}}：{{message}}', 'Claim {{caseNumber}}: {{message}}'),
  ),
  code: says(
    text('验证码 {{code}}', 'Your code: {{code}}'),
    text(
      '验证码 {{code}}，{{minutes}} 分钟内有效。\n用途：{{purpose}}\n请勿告诉任何人，我们的员工也不会索要。\n\n{{shop}}',
      'Your code is {{code}}. It is valid for {{minutes}} minutes.\nIt is for {{purpose}}\nTell it to nobody; our staff will never ask for it.\n\n{{shop}}',
    ),
    text(
      '验证码{{code}}，{{minutes}}分钟内有效，请勿告诉他人。',
      'Code {{code}}, valid for {{minutes}} minutes. Tell it to nobody.',
    ),
  ),
  invitation: says(
    text('邀请您加入 {{shop}} 的退款系统', 'You are invited to the refund desk of {{shop}}'),
    text(
      '{{name}}，您好：\n\n{{shop}} 邀请您使用退还。请打开链接设置密码：{{link}}\n有效期至：{{until}}',
      'Dear {{name}},\n\n{{shop}} invites you to Redress. Open this link and choose a password: {{link}}\nIt is valid until {{until}}',
    ),
    text('{{shop}}邀请您使用退还：{{link}}', '{{shop}} invites you to Redress: {{link}}'),
  ),
  password_reset: says(
    text('重设密码', 'Choose a new password'),
    text(
      '{{name}}，您好：\n\n打开链接重设密码：{{link}}\n{{minutes}} 分钟内有效。\n如非本人操作，请忽略本邮件。',
      'Dear {{name}},\n\nOpen this link to choose a new password: {{link}}\nIt is valid for {{minutes}} minutes.\nIf it was not you who asked, ignore this mail.',
    ),
    text('重设密码：{{link}}', 'Choose a new password: {{link}}'),
  ),
  approval_waiting: says(
    text('待批准：{{caseNumber}} {{amount}}', 'To approve: {{caseNumber}}, {{amount}}'),
    text(
      '退款单 {{caseNumber}} 等待批准。\n金额：{{amount}}\n理由：{{reason}}\n审核人：{{assessor}}\n登录后处理：{{link}}',
      'Case {{caseNumber}} waits for approval.\nAmount: {{amount}}\nWhy: {{reason}}\nAssessed by: {{assessor}}\nDecide after signing in: {{link}}',
    ),
    text('退款单{{caseNumber}}等待批准，金额{{amount}}', 'Case {{caseNumber}} waits for approval: {{amount}}'),
  ),
  appeal_received: says(
    text('申诉：{{caseNumber}}', 'Appeal: {{caseNumber}}'),
    text(
      '客户对退款单 {{caseNumber}} 的驳回提出申诉。\n理由：{{reason}}\n须由另一人重新审核：{{link}}',
      'The customer appeals against the decline of {{caseNumber}}.\nWhy: {{reason}}\nAnother person has to assess it: {{link}}',
    ),
    text('退款单{{caseNumber}}收到申诉：{{reason}}', 'Appeal in case {{caseNumber}}: {{reason}}'),
  ),
  payout_attention: says(
    text('出款需要处理：{{caseNumber}}', 'A payout needs you: {{caseNumber}}'),
    text(
      '退款单 {{caseNumber}} 的一笔出款需要人处理。\n金额：{{amount}}\n查看：{{link}}',
      'A payout of case {{caseNumber}} needs a person.\nAmount: {{amount}}\nLook at it: {{link}}',
    ),
    text('退款单{{caseNumber}}的出款需要处理', 'A payout of case {{caseNumber}} needs a person'),
  ),
  clock_warning: says(
    text('时限预警：{{caseNumber}} {{clock}}', 'Clock: {{caseNumber}}, {{clock}}'),
    text(
      '退款单 {{caseNumber}} 的{{clock}}将于 {{until}} 到期。\n已用时间：{{percent}}%\n处理：{{link}}',
      'In case {{caseNumber}} {{clock}} ends at {{until}}.\nTime used: {{percent}} %\nAct: {{link}}',
    ),
    text('退款单{{caseNumber}}的{{clock}}将于{{until}}到期', 'Case {{caseNumber}}: {{clock}} ends at {{until}}'),
  ),
  case_escalated: says(
    text('需经理处理：{{caseNumber}}', 'A manager has to look: {{caseNumber}}'),
    text(
      '退款单 {{caseNumber}} 已上报，需经理处理。\n原因：{{reason}}\n登录后处理：{{link}}',
      'Case {{caseNumber}} was handed up and needs a manager.\nWhy: {{reason}}\nDecide after signing in: {{link}}',
    ),
    text('退款单{{caseNumber}}需经理处理：{{reason}}', 'Case {{caseNumber}} needs a manager: {{reason}}'),
  ),
  customer_wrote: says(
    text('顾客来信：{{caseNumber}}', 'The customer wrote: {{caseNumber}}'),
    text(
      '{{author}} 就退款单 {{caseNumber}} 写道：\n{{message}}\n查看与回复：{{link}}',
      '{{author}} wrote about case {{caseNumber}}:\n{{message}}\nRead and answer: {{link}}',
    ),
    text('退款单{{caseNumber}}有顾客来信', 'The customer wrote about case {{caseNumber}}'),
  ),
  offer_answered: says(
    text('报价答复：{{caseNumber}} {{outcome}}', 'Offer in {{caseNumber}}: {{outcome}}'),
    text(
      '退款单 {{caseNumber}} 的报价：{{outcome}}。\n金额：{{amount}}\n查看：{{link}}',
      'The offer in case {{caseNumber}}: {{outcome}}.\nAmount: {{amount}}\nLook at it: {{link}}',
    ),
    text('退款单{{caseNumber}}的报价：{{outcome}}', 'The offer in case {{caseNumber}}: {{outcome}}'),
  ),
  mentioned: says(
    text('备注中提到您：{{caseNumber}}', 'You were mentioned: {{caseNumber}}'),
    text(
      '{{author}} 在退款单 {{caseNumber}} 的内部备注中提到您：\n{{message}}\n查看：{{link}}',
      '{{author}} mentioned you in a comment on case {{caseNumber}}:\n{{message}}\nRead it: {{link}}',
    ),
    text('退款单{{caseNumber}}的备注中提到您', 'You were mentioned in case {{caseNumber}}'),
  ),
  task_given: says(
    text('交办给您：{{message}}({{caseNumber}})', 'For you: {{message}} ({{caseNumber}})'),
    text(
      '{{author}} 就退款单 {{caseNumber}} 交办给您：\n{{message}}\n期限：{{until}}\n查看：{{link}}',
      '{{author}} gave you a task for case {{caseNumber}}:\n{{message}}\nBy: {{until}}\nLook at it: {{link}}',
    ),
    text(
      '退款单{{caseNumber}}有任务交办给您：{{message}}',
      'A task of case {{caseNumber}} was given to you: {{message}}',
    ),
  ),
  webhook_off: says(
    text('Webhook 已停用', 'A webhook was switched off'),
    text(
      '地址 {{address}} 连续多日无法送达，已停用。修复后可在控制台重新启用并补发。\n{{link}}',
      'Nothing could be delivered to {{address}} for days, so it was switched off. Mend it, then switch it on and replay what it missed.\n{{link}}',
    ),
    text('Webhook {{address}} 连续多日无法送达，已停用', 'Webhook {{address}} failed for days and was switched off'),
  ),
  test: says(
    text('来自 {{shop}} 的测试消息', 'A test from {{shop}}'),
    text(
      '这是一条测试消息。收到即表示配置正确。\n{{shop}}',
      'This is a test. If you can read it, the settings are right.\n{{shop}}',
    ),
    text('测试消息：配置正确。', 'A test: the settings are right.'),
  ),
};

function says(
  subject: TemplateWords['subject'],
  body: TemplateWords['body'],
  short: TemplateWords['short'],
): TemplateWords & { enabled: boolean } {
  return { subject, body, short, enabled: true };
}

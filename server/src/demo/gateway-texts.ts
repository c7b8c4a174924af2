import type { MessageTemplate, Variable } from '@redress/domain';

/** The short messages that the demo's gateways have approved: the number, the text, and its places in order. */
type Approved = { readonly template: MessageTemplate; readonly text: string; readonly places: readonly Variable[] };

const approvedTexts: readonly Approved[] = [
  { template: 'code', text: '验证码{{code}}，{{minutes}}分钟内有效，请勿告诉他人。', places: ['code', 'minutes'] },
  { template: 'case_received', text: '您的退款申请已收到，单号{{caseNumber}}。', places: ['caseNumber'] },
  {
    template: 'materials_missing',
    text: '退款申请{{caseNumber}}还缺：{{materials}}。',
    places: ['caseNumber', 'materials'],
  },
  {
    template: 'offer_made',
    text: '退款申请{{caseNumber}}的方案为{{amount}}，{{until}}前有效，请登录查看。',
    places: ['caseNumber', 'amount', 'until'],
  },
  {
    template: 'counter_refused',
    text: '退款申请{{caseNumber}}：未接受您提出的{{amount}}，您仍可按结论退款或再还价。',
    places: ['caseNumber', 'amount'],
  },
  {
    template: 'case_approved',
    text: '退款申请{{caseNumber}}已批准，金额{{amount}}，预计到账：{{arrival}}。',
    places: ['caseNumber', 'amount', 'arrival'],
  },
  {
    template: 'refund_paid',
    text: '退款申请{{caseNumber}}的{{amount}}已付出，流水号{{channelNumber}}。',
    places: ['caseNumber', 'amount', 'channelNumber'],
  },
  {
    template: 'confirm_transfer',
    text: '退款申请{{caseNumber}}的{{amount}}等您在微信中确认收款。',
    places: ['caseNumber', 'amount'],
  },
  {
    template: 'payout_failed',
    text: '退款申请{{caseNumber}}的{{amount}}未能付到原账户，请提供另一个本人账户。',
    places: ['caseNumber', 'amount'],
  },
  {
    template: 'case_declined',
    text: '退款申请{{caseNumber}}未通过：{{reason}}。{{appealBy}}前可申诉或找人工。',
    places: ['caseNumber', 'reason', 'appealBy'],
  },
  { template: 'case_message', text: '退款申请{{caseNumber}}：{{message}}', places: ['caseNumber', 'message'] },
  { template: 'test', text: '测试消息：配置正确。', places: [] },
];

/** By number, in the manner of both clouds: places by name, and by their order. */
export const approvedByNumber = (): Record<string, string> =>
  Object.fromEntries(
    approvedTexts.flatMap(({ template, text, places }) => [
      [`SMS_${template}`, text.replaceAll(place, byName)],
      [`TX_${template}`, text.replaceAll(place, (_, name: string) => `{${places.map(String).indexOf(name) + 1}}`)],
      [`WX_${template}`, text.replaceAll(place, byName)],
    ]),
  );

/** `${name}`, in the way of Alibaba Cloud. */
const byName = (_: string, name: string): string => ['$', '{', name, '}'].join('');
const place = /\{\{(\w+)\}\}/g;

/** The same as a sender's settings name them. */
export const gatewayTemplates = (prefix: 'SMS' | 'TX' | 'WX') =>
  approvedTexts.map(({ template, places }) => ({
    template,
    language: 'zh' as const,
    templateId: `${prefix}_${template}`,
    fields: places.map((place) => ({ field: place, variable: place })),
  }));

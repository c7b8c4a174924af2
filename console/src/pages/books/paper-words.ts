import { roomWords } from '../../words/room-words.ts';

/** The words of a voucher on paper. */
export const paperWords = roomWords({
  zh: {
    voucher: '记账凭证',
    of: '核算单位',
    summary: '摘要',
    account: '会计科目',
    debit: '借方金额',
    credit: '贷方金额',
    total: '合计',
    manager: '会计主管',
    posted: '记账',
    checked: '审核',
    cashier: '出纳',
    prepared: '制单',
    attached: '附件',
    unit: '单位：{{currency}}',
    asOf: '截至今日',
  },
  en: {
    voucher: 'Accounting voucher',
    of: 'Entity',
    summary: 'Summary',
    account: 'Account',
    debit: 'Debit',
    credit: 'Credit',
    total: 'Total ',
    manager: 'Head of accounts',
    posted: 'Posted',
    checked: 'Checked',
    cashier: 'Cashier',
    prepared: 'Prepared',
    attached: 'Attached',
    unit: 'Currency: {{currency}}',
    asOf: 'As of today',
  },
});

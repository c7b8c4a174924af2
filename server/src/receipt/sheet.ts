import {
  type AccountCode,
  accountNumber,
  amountText,
  arrivalOf,
  basisText,
  cardKindText,
  caseStatusText,
  causeText,
  chart,
  chineseCapitals,
  claimKindText,
  cny,
  type Finding,
  flattenExplanation,
  grouped,
  holdReasonText,
  type Language,
  landingText,
  legPurposeText,
  type Money,
  payoutStatusText,
  type ReceiptRow,
  routeText,
  shanghaiTimeText,
  type Text,
  tenderKindText,
  text,
  toDecimal,
} from '@redress/domain';
import type { Receipt, ReceiptPayout } from './receipt.ts';

/** A receipt in the words of one language, in the order of the paper; plain text and PDF only lay it out. */
export type Sheet = {
  readonly language: Language;
  readonly title: string;
  readonly issuer: string;
  readonly number: string;
  readonly status: string;
  readonly facts: readonly Fact[];
  readonly total: { readonly label: string; readonly amount: string; readonly capitals: string | null };
  readonly sections: readonly Section[];
  readonly closing: string;
};

export type Fact = { readonly label: string; readonly value: string };

export type Section =
  | { readonly kind: 'findings'; readonly title: string; readonly findings: readonly SheetFinding[] }
  | { readonly kind: 'amounts'; readonly title: string; readonly note: string; readonly rows: readonly SheetRow[] }
  | { readonly kind: 'items'; readonly title: string; readonly items: readonly SheetItem[] };

/** `look`: not as it should be, yet not refused for it. */
export type SheetFinding = {
  readonly mark: 'passed' | 'look' | 'refused';
  readonly label: string;
  readonly because: string;
};

/** One amount of the explanation; `counts` is false for what stands beside the amount and is never added into it. */
export type SheetRow = Pick<ReceiptRow, 'depth' | 'subtotal' | 'counts'> & {
  readonly label: string;
  readonly amount: string;
  readonly arithmetic: string | null;
  readonly because: string | null;
  readonly citations: readonly string[];
};

/** Something with an amount at the right and small lines below: a payout, an approval, a line of a voucher. */
export type SheetItem = {
  readonly label: string;
  readonly amount: string | null;
  readonly notes: readonly string[];
  readonly indented: boolean;
};

/** The sheet of a receipt. Times are those of the shop's clock (Asia/Shanghai). */
export const sheetOf = (receipt: Receipt, language: Language): Sheet => {
  const say = (words: Text): string => words[language];
  return {
    language,
    title: say(text('退款凭单', 'Refund receipt')),
    issuer: `${receipt.merchantName} · ${receipt.storeName}`,
    number: receipt.caseNumber,
    status: sentence(say(caseStatusText[receipt.status])),
    facts: factsOf(receipt, say),
    total: {
      label: say(receipt.entitled ? text('退款总额', 'Refund in all') : text('可退金额', 'Refundable')),
      amount: amountText(receipt.total),
      capitals: capitalsOf(receipt.total, language),
    },
    sections: [
      findingsSection(receipt.findings, say),
      amountsSection(receipt, say),
      payoutsSection(receipt, say),
      decisionsSection(receipt, say),
      vouchersSection(receipt, say),
    ].filter((section) => section !== null),
    closing: say(
      text(
        `本凭单依退款单 ${receipt.caseNumber} 在 ${shanghaiTimeText(receipt.issuedAt)}（北京时间）的记录生成，每笔金额均列明算式与依据。对结果有异议，可向门店申诉，或拨打 12315。`,
        `Made from the record of case ${receipt.caseNumber} as of ${shanghaiTimeText(receipt.issuedAt)} (Beijing time). Every amount shows its arithmetic and its source. You may appeal to the shop, or call 12315.`,
      ),
    ),
  };
};

type Say = (words: Text) => string;

/** Capitals are a habit of vouchers in yuan; other currencies and other languages have none. */
const capitalsOf = ({ currency, minor }: Money, language: Language): string | null =>
  currency === 'CNY' && language === 'zh' ? chineseCapitals(cny(minor)) : null;

function factsOf(receipt: Receipt, say: Say): readonly Fact[] {
  const { customer, order, claim } = receipt;
  const fact = (zh: string, en: string, value: string | null): Fact[] =>
    value === null || value === '' ? [] : [{ label: say(text(zh, en)), value }];
  return [
    ...fact('顾客', 'Customer', customer && [customer.name, customer.phone].filter((part) => part !== null).join(' ')),
    ...fact('订单号', 'Order', order.number),
    ...fact('下单时间', 'Ordered', shanghaiTimeText(order.placedAt)),
    ...fact('签收日期', 'Received', order.receivedOn),
    ...fact('申请时间', 'Claimed', shanghaiTimeText(claim.claimedAt)),
    ...fact('申请类型', 'Asked for', `${say(claimKindText[claim.kind])} · ${say(causeText[claim.cause])}`),
    ...fact('退款依据', 'Ground', say(basisText[receipt.basis])),
    ...fact(
      '退款政策',
      'Refund policy',
      say(text(`第 ${receipt.policyVersion} 版`, `Version ${receipt.policyVersion}`)),
    ),
    ...fact('最迟退款日', 'To be paid by', receipt.dueOn),
    ...cardFacts(receipt, fact, say),
    ...fact(
      '所退商品',
      'Goods',
      claim.lines.map(({ title, quantity }) => `${title} × ${quantity}`).join(say(text('、', ', '))),
    ),
    ...fact('申请说明', 'Statement', claim.statement),
  ];
}

/** What the card was, what of it was used, what is kept, and what goes back of each purchase. */
const cardFacts = (
  { card }: Receipt,
  fact: (zh: string, en: string, value: string | null) => readonly Fact[],
  say: Say,
): readonly Fact[] =>
  card === null
    ? []
    : [
        ...fact('所退的卡', 'Card', `${card.number} · ${say(cardKindText[card.kind])}`),
        ...fact('已用部分', 'Used', amountText(card.used)),
        ...fact('不退部分', 'Kept', card.kept.minor === 0n ? null : amountText(card.kept)),
        ...fact(
          '按购买退回',
          'By purchase',
          card.lots.map(({ lotId, amount }) => `${lotId} ${amountText(amount)}`).join(say(text('、', ', '))),
        ),
      ];

const findingsSection = (findings: readonly Finding[], say: Say): Section => ({
  kind: 'findings',
  title: say(text('审核结论', 'What was found')),
  findings: findings.map(({ passed, blocking, label, because }) => ({
    mark: passed ? 'passed' : blocking ? 'refused' : 'look',
    label: say(label),
    because: say(because),
  })),
});

const amountsSection = ({ explanation }: Receipt, say: Say): Section => ({
  kind: 'amounts',
  title: say(text('金额的来历', 'How the amount came about')),
  note: say(text('括号中的金额供对照，不计入合计', 'Amounts in brackets are for information and not added')),
  rows: flattenExplanation(explanation).map((row) => ({
    depth: row.depth,
    subtotal: row.subtotal,
    counts: row.counts,
    label: say(row.label),
    amount: row.counts ? amountOf(row.amount) : `(${amountOf(row.amount)})`,
    arithmetic: row.arithmetic,
    because: row.because && say(row.because),
    citations: row.citations.map(say),
  })),
});

function payoutsSection({ payouts }: Receipt, say: Say): Section | null {
  if (payouts.length === 0) return null;
  return {
    kind: 'items',
    title: say(text('退款去向', 'Where the money goes')),
    items: payouts.map((payout) => ({
      label: `${payoutName(payout, say)} · ${sentence(say(payoutStatusText[payout.status]))}`,
      amount: amountOf(payout.amount),
      notes: payoutNotes(payout, say),
      indented: false,
    })),
  };
}

/** What paid nobody has no arrival. */
const isOver = (status: ReceiptPayout['status']): boolean =>
  status === 'failed' || status === 'void' || status === 'bounced';

const payoutName = ({ purpose, tenderKind, route }: ReceiptPayout, say: Say): string => {
  const what = purpose === 'refund' ? tenderKind && tenderKindText[tenderKind] : legPurposeText[purpose];
  return [...(what ? [say(what)] : []), say(routeText[route])].join(' · ');
};

function payoutNotes(payout: ReceiptPayout, say: Say): readonly string[] {
  const { requestNumber, holdReason, settled } = payout;
  const notes = [`${say(text('退款请求号', 'Request number'))} ${requestNumber}`];
  if (settled?.channelNumber) notes.push(`${say(text('渠道流水号', 'Channel number'))} ${settled.channelNumber}`);
  if (settled)
    notes.push(
      `${say(text('到账时间', 'Paid'))} ${shanghaiTimeText(settled.at)}${settled.landing === null ? '' : ` · ${say(landingText(settled.landing))}`}`,
    );
  const arrival = arrivalOf(payout);
  if (arrival && !isOver(payout.status)) notes.push(`${say(text('预计到账', 'To be expected'))} ${say(arrival.text)}`);
  if (holdReason) notes.push(say(holdReasonText[holdReason]));
  return notes;
}

function decisionsSection(receipt: Receipt, say: Say): Section {
  const { assessedBy, assessedAt, approvals, decline, appeal } = receipt;
  const by = (who: string, at: Receipt['issuedAt'], ...notes: (string | null)[]) => ({
    amount: null,
    notes: [`${who} · ${shanghaiTimeText(at)}`, ...notes.filter((note) => note !== null)],
    indented: false,
  });
  return {
    kind: 'items',
    title: say(text('经办记录', 'Who decided')),
    items: [
      { label: say(text('审核', 'Assessed')), ...by(assessedBy.name, assessedAt) },
      ...approvals.map((approval, i) => ({
        label: say(i === 0 ? text('批准', 'Approved') : text('二次批准', 'Approved a second time')),
        ...by(approval.by.name, approval.at, approval.note),
      })),
      ...(decline
        ? [
            {
              label: say(text('驳回', 'Declined')),
              ...by(
                decline.by.name,
                decline.at,
                decline.reason,
                say(text(`可在 ${decline.appealBy} 前申诉`, `An appeal is open until ${decline.appealBy}`)),
              ),
            },
          ]
        : []),
      ...(appeal ? [{ label: say(text('申诉', 'Appealed')), ...by(appeal.by.name, appeal.at, appeal.reason) }] : []),
    ],
  };
}

function vouchersSection({ entries }: Receipt, say: Say): Section | null {
  if (entries.length === 0) return null;
  return {
    kind: 'items',
    title: say(text('记账凭证', 'Vouchers')),
    items: entries.flatMap((entry) => [
      {
        label: say(entry.description),
        amount: null,
        notes: [shanghaiTimeText(entry.occurredAt)],
        indented: false,
      },
      ...entry.postings.map(({ account, side, amount }) => ({
        label: `${say(side === 'debit' ? text('借', 'Dr') : text('贷', 'Cr'))}  ${accountNumber(account)} ${accountName(account, say)}`,
        amount: amountOf(amount),
        notes: [],
        indented: true,
      })),
    ]),
  };
}

/** The words for a status stand in the middle of sentences; alone they begin with a capital. */
const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const accountName = (account: AccountCode, say: Say): string => say(chart[account].name);
const amountOf = (amount: Money): string => grouped(toDecimal(amount));

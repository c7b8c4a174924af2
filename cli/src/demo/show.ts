import {
  accountNumber,
  chart,
  type Entry,
  type Money,
  payoutStatusText,
  type RefundCase,
  renderExplanation,
  toDecimal,
} from '@redress/domain';
import { listEntries } from '@redress/server/ledger/ledger-reader.ts';
import { readReceipt } from '@redress/server/receipt/read-receipt.ts';
import { receiptText } from '@redress/server/receipt/receipt-text.ts';
import type { ExplainedCase } from '@redress/server/refund-case/case-reader.ts';
import { print } from '../say.ts';
import type { Stage } from './stage.ts';

export const amount = (money: Money): string =>
  `${money.currency === 'CNY' ? '¥' : `${money.currency} `}${toDecimal(money)}`;

export const act = (number: number, zh: string, en: string): void => {
  print(`\n${'━'.repeat(78)}\n第 ${number} 幕 ${zh}\nAct ${number}: ${en}\n${'━'.repeat(78)}`);
};

/** One step, in both languages. */
export const step = (zh: string, en: string): void => print(`• ${zh}\n  ${en}`);

/** How the amount came about: the receipt that explains itself, in Chinese. */
export const showExplanation = ({ explanation }: ExplainedCase): void => {
  if (explanation) print(indent(renderExplanation(explanation, 'zh')));
};

/** The whole receipt of the case as it stands. */
export const showReceipt = async ({ house, merchantId }: Stage, refundCase: RefundCase): Promise<void> => {
  const receipt = await readReceipt(house.db, merchantId, refundCase.id);
  if (receipt) print(indent(receiptText(receipt, 'zh')));
};

/** The case's vouchers, oldest first, as a bookkeeper writes them. */
export const showVouchers = async ({ house, merchantId }: Stage, refundCase: RefundCase): Promise<void> => {
  const { rows } = await listEntries(
    house.db,
    merchantId,
    { caseId: refundCase.id, payoutId: null, account: null },
    { limit: 50, after: null },
  );
  step('记账凭证', 'vouchers');
  for (const entry of rows.toReversed()) print(indent(voucher(entry)));
};

const voucher = (entry: Entry): string =>
  [
    `${entry.description.zh} · ${entry.description.en}`,
    ...entry.postings.map(({ side, account, amount: money }) => {
      const { zh, en } = chart[account].name;
      return `${side === 'debit' ? '借' : '    贷'} ${accountNumber(account)} ${zh} (${en})  ${amount(money)}`;
    }),
  ].join('\n');

export const showLegs = (refundCase: RefundCase): void => {
  if (!('legs' in refundCase)) return;
  for (const leg of refundCase.legs) {
    const { zh, en } = payoutStatusText[leg.status];
    const where = leg.tenderKind ?? leg.purpose;
    print(`    ${where}  ${amount(leg.amount)}  ${zh} · ${en}`);
  }
};

const indent = (text: string): string =>
  text
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n');

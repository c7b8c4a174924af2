import { citeArticle } from '../../law/library/find-article.ts';
import { amountText } from '../../money/amount-text.ts';
import { type Money, money } from '../../money/money.ts';
import { type Text, text } from '../../text.ts';
import type { PolicyDocument } from '../document.ts';
import type { Fee } from '../outcome.ts';
import type { LintFinding, LintRule } from './finding.ts';

/** A fee is kept for a loss that can be proved, and no more than 130 % of it (民法典 art 585, 合同编通则解释 art 65; reference 7(d)). */
export const feeAboveCap: LintRule = {
  code: 'fee_above_cap',
  title: text('费用过高', 'Fees above the cap'),
  check: ({ document }) =>
    feesOf(document).flatMap(({ fee, pointer }) => {
      const wrong = wrongWith(fee);
      return wrong ? [finding(pointer, wrong, fee)] : [];
    }),
};

/** The most that may be kept for a loss: 1.3 times, rounded down to the minor unit. */
const capOf = (loss: Money): Money => money(loss.currency, (loss.minor * 13n) / 10n);

function feesOf(document: PolicyDocument): readonly { readonly fee: Fee; readonly pointer: string }[] {
  return document.clauses.flatMap(({ gives }, i) =>
    gives.kind === 'refund' ? [{ fee: gives.fee, pointer: `/clauses/${i}/gives/fee` }] : [],
  );
}

function wrongWith(fee: Fee): Text | null {
  if (fee.kind === 'none') return null;
  if (fee.provableLoss === null)
    return text('没有写明可证明的损失，不得收取费用', 'no provable loss is itemised, so nothing may be kept');
  const cap = capOf(fee.provableLoss);
  const most = fee.kind === 'fixed' ? fee.amount : fee.most;
  if (most === null)
    return text(
      `按比例收取而没有上限，可能超过损失的 130%(${amountText(cap)})`,
      `a percentage without a ceiling can exceed 130% of the loss (${amountText(cap)})`,
    );
  if (most.minor > cap.minor)
    return text(
      `${amountText(most)} 超过可证明损失 ${amountText(fee.provableLoss)} 的 130%(${amountText(cap)})`,
      `${amountText(most)} exceeds 130% (${amountText(cap)}) of the provable loss ${amountText(fee.provableLoss)}`,
    );
  return null;
}

function finding(pointer: string, reason: Text, fee: Fee): LintFinding {
  const cap = fee.kind === 'none' || fee.provableLoss === null ? null : amountText(capOf(fee.provableLoss));
  return {
    rule: 'fee_above_cap',
    severity: 'error',
    pointer,
    cites: [
      citeArticle('civil-code/585'),
      citeArticle('contract-general-interpretation/65'),
      citeArticle('prepaid-interpretation/15'),
    ],
    reason,
    proposal:
      cap === null
        ? text('不收取费用。', 'Keep no fee.')
        : text(
            `费用以可证明的损失为限，最高 ${cap}；员工提成不计入损失。`,
            `The fee never exceeds the provable loss, at most ${cap}; staff commission is no loss.`,
          ),
  };
}

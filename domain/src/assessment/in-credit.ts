import { leaf } from '../explanation/node.ts';
import { amountText } from '../money/amount-text.ts';
import { larger } from '../money/extremes.ts';
import { add, isPositive, money, zero } from '../money/money.ts';
import { text } from '../text.ts';
import type { Assessment, CreditGrant } from './assessment.ts';
import { noted } from './findings.ts';
import type { Reckoning } from './reckoning.ts';

type Credited = Omit<Reckoning, 'bases'> & { readonly credit?: CreditGrant };

const label = text('转为储值余额', 'As store credit');
const bonusLabel = text('转储值另赠', 'Bonus of the store credit');
const chosen = text(
  '顾客接受转为储值；所退款项日后仍可按储值卡退还，另赠部分只供消费、不退现金',
  'The customer took store credit: the money in it can be paid back later like every prepaid balance, the bonus can only be spent',
);

/**
 * What is owed goes to the customer's balance instead of the tenders, because the customer chose that (暂行办法 art 14). What was promised above what
 * is owed is a bonus: balance that can be spent and is never paid out, so nothing is owed for it and the books know of it once it is spent.
 */
export const inCredit = (reckoned: Omit<Reckoning, 'bases'>, promised: Assessment['refund'] | null): Credited => {
  const { refund, freight, compensation, interest } = reckoned;
  const owed = add(add(refund, freight), add(compensation, interest));
  if (promised === null || !isPositive(owed)) return reckoned;
  const bonus = money(owed.currency, larger(promised.minor - owed.minor, 0n));
  const node = leaf('in_credit', label, owed, { because: chosen });
  const more = isPositive(bonus) ? [leaf('credit_bonus', bonusLabel, bonus, { because: chosen })] : [];
  const because = text(
    `${amountText(owed)} 转入储值余额，另赠 ${amountText(bonus)}`,
    `${amountText(owed)} goes to the balance, with ${amountText(bonus)} on top`,
  );
  return {
    ...reckoned,
    credit: { bonus: isPositive(bonus) ? bonus : zero(owed.currency) },
    findings: [...reckoned.findings, noted('in_credit', label, because)],
    explanation: { ...reckoned.explanation, beside: [...reckoned.explanation.beside, node, ...more] },
  };
};

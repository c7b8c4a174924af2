import type { CardKind } from '../../commerce/card.ts';
import { isPositive, type Money, money, subtract } from '../../money/money.ts';
import type { Books } from '../books.ts';
import { credit, debit, type Entry, type Posting } from '../entry.ts';
import { splitGross } from './journal/sales-return.ts';
import { post, type VoucherFacts } from './post.ts';
import type { PrepaidAccount } from './prepaid.ts';

type CardRefunded = VoucherFacts & {
  readonly books: Books;
  readonly kind: CardKind;
  readonly rateBasisPoints: number;
  readonly refund: Money;
  /** What the operator keeps by agreement: a fee. */
  readonly fee: Money;
  /** All that was paid for the card. */
  readonly paid: Money;
  /** What the books still hold for the card, tax included: paid, less the used part at the price of the card. */
  readonly inBooks: Money;
};

/** Where the rest of a card stands until it is used. */
const liabilityOf = (kind: CardKind): PrepaidAccount =>
  kind === 'stored_value' ? '2204.stored_value' : '2204.membership';

/**
 * A card ends (J6, J7, J8): the whole rest is released with the tax that waits, and the refund is owed. A fee that is kept is
 * other income; what the list price of the used part keeps is revenue of services already delivered; what goes back beyond the rest takes
 * revenue back, as a price allowance does.
 */
export const cardRefunded = (facts: CardRefunded): Entry => {
  const { kind, refund, fee, paid, inBooks, customerId } = facts;
  const kept = money(refund.currency, inBooks.minor - refund.minor - fee.minor);
  const income = splitGross(fee, facts.rateBasisPoints);
  // By subtraction, as the books came to it: splitting the rest again may be a fen off (J7).
  const bought = split(paid, facts);
  const used = split(subtract(paid, inBooks), facts);
  const rest = { net: subtract(bought.net, used.net), tax: subtract(bought.tax, used.tax) };
  const lines: Posting[] = [
    debit(liabilityOf(kind), rest.net, customerId),
    debit('2221.pending_vat', rest.tax),
    ...beyondTheRest(kept, facts),
    credit('6301.retained_fee', income.net),
    credit('2221.output_vat', income.tax),
    credit('2241.refunds', refund, customerId),
  ];
  return post(kind === 'stored_value' ? 'prepaid_refund' : 'membership_left', facts, lines);
};

function beyondTheRest(kept: Money, { rateBasisPoints }: CardRefunded): readonly Posting[] {
  if (isPositive(kept)) {
    const { net, tax } = splitGross(kept, rateBasisPoints);
    return [credit('6001', net), credit('2221.output_vat', tax)];
  }
  const { net, tax } = splitGross(money(kept.currency, -kept.minor), rateBasisPoints);
  return [debit('6001', net), debit('2221.output_vat', tax)];
}

/** Small enterprises keep the prepayment gross (小企业会计准则 2203). */
const split = (gross: Money, { books, rateBasisPoints }: CardRefunded) =>
  books.standard === 'SBE' ? { net: gross, tax: money(gross.currency, 0n) } : splitGross(gross, rateBasisPoints);

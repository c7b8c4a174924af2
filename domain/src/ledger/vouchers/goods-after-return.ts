import { type Money, money } from '../../money/money.ts';
import { assert } from '../../result.ts';
import type { Books } from '../books.ts';
import type { AccountCode } from '../chart.ts';
import { credit, debit, type Entry } from '../entry.ts';
import { post, type VoucherFacts } from './post.ts';

type Goods = VoucherFacts & { readonly cost: Money };

/**
 * Goods came back worth less than they cost (J12, A14): 资产减值损失 against 存货跌价准备. Null for small enterprises, which book nothing before the
 * sale or the scrapping, and when the goods are worth what they cost.
 */
export const goodsWrittenDown = ({
  cost,
  worth,
  books,
  ...facts
}: Goods & { readonly worth: Money; readonly books: Books }): Entry | null => {
  const loss = money(cost.currency, cost.minor - worth.minor);
  if (books.standard === 'SBE' || loss.minor <= 0n) return null;
  return post('goods_written_down', facts, [debit('6701', loss), credit('1471', loss)]);
};

/**
 * Goods are scrapped (J12): through 待处理财产损溢 to the account of the cause. Input VAT is transferred out only for an abnormal loss
 * (增值税法 art 22(3)); normal wear keeps it.
 */
export const goodsScrapped = ({
  cost,
  abnormal,
  inputVat,
  ...facts
}: Goods & { readonly abnormal: boolean; readonly inputVat: Money }): Entry => {
  assert(abnormal || inputVat.minor === 0n, 'input VAT is transferred out only for an abnormal loss');
  const loss = money(cost.currency, cost.minor + inputVat.minor);
  return post('goods_scrapped', facts, [
    debit('1901', loss),
    credit('1405', cost),
    credit('2221.input_vat_out', inputVat),
    debit(abnormal ? '6711.abnormal_loss' : '6602.stock_loss', loss),
    credit('1901', loss),
  ]);
};

/** Returned goods are repaired: 销售费用 against the bank. */
export const goodsRepaired = ({ cost, ...facts }: Goods): Entry =>
  post('goods_repaired', facts, [debit('6601.repair', cost), credit('1002', cost)]);

/** Somebody else has to bear it: a supplier, a carrier, a franchisor. What was booked as our cost becomes a claim on them. */
export const recourseTaken = ({
  amount,
  against,
  ...facts
}: VoucherFacts & {
  readonly amount: Money;
  readonly against: Extract<AccountCode, '6601.return_freight' | '6601.repair' | '6711.compensation'>;
}): Entry => post('recourse', facts, [debit('1221', amount), credit(against, amount)]);

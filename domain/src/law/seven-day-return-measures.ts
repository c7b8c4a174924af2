import { text } from '../text.ts';
import { articleOf } from './citation.ts';

const article = articleOf(
  text('网络购买商品七日无理由退货暂行办法', 'Interim Measures on Seven-Day No-Reason Returns'),
);

/** 网络购买商品七日无理由退货暂行办法 (effective 2017-03-15, amended 2020-10-23). Article numbers are from memory throughout. */
export const sevenDayReturnMeasures = {
  /** Not covered at all: made to order, perishable, downloaded or opened media and software, delivered press. */
  notCovered: article('6', 'from_memory'),
  /** May be excluded if the consumer confirms it at purchase. */
  excludedIfConfirmed: article('7', 'from_memory'),
  /** Notice within seven days counted from the day after signing. */
  window: article('10', 'from_memory'),
  /** Gifts come back too; for a kept one the price announced beforehand may be charged. */
  gifts: article('12', 'from_memory'),
  /** Refund in the form paid: several tenders, each by what was paid in it. */
  formPaid: article('14', 'from_memory'),
  /** Points, vouchers and coupons go back in the same form. */
  pointsInKind: article('15', 'from_memory'),
  /** The price is what was actually paid; a set or threshold promotion that is no longer earned is settled at purchase prices. */
  pricePaid: article('17', 'from_memory'),
  /** Return freight is the consumer's; lost conditional free shipping may be deducted. */
  freight: article('18', 'from_memory'),
  /** Without a conspicuous confirmation for the very purchase an exclusion does not hold. */
  confirmation: article('20', 'from_memory'),
} as const;

import { articleOf } from './citation.ts';
import { sevenDayReturnMeasuresStatute } from './library/seven-day-return-measures.ts';

const article = articleOf(sevenDayReturnMeasuresStatute);

/** 网络购买商品七日无理由退货暂行办法 (effective 2017-03-15, amended 2020-10-23). Article numbers are from memory throughout. */
export const sevenDayReturnMeasures = {
  /** Not covered at all: made to order, perishable, downloaded or opened media and software, delivered press. */
  notCovered: article('6'),
  /** May be excluded if the consumer confirms it at purchase. */
  excludedIfConfirmed: article('7'),
  /** Notice within seven days counted from the day after signing. */
  window: article('10'),
  /** Gifts come back too; for a kept one the price announced beforehand may be charged. */
  gifts: article('12'),
  /** Refund in the form paid: several tenders, each by what was paid in it. */
  formPaid: article('14'),
  /** Points, vouchers and coupons go back in the same form. */
  pointsInKind: article('15'),
  /** The price is what was actually paid; a set or threshold promotion that is no longer earned is settled at purchase prices. */
  pricePaid: article('17'),
  /** Return freight is the consumer's; lost conditional free shipping may be deducted. */
  freight: article('18'),
  /** Without a conspicuous confirmation for the very purchase an exclusion does not hold. */
  confirmation: article('20'),
} as const;

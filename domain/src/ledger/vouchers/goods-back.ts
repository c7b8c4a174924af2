import type { Assessment } from '../../assessment/assessment.ts';
import type { Order } from '../../commerce/order.ts';
import type { Id } from '../../ids/id.ts';
import { isZero, money, zero } from '../../money/money.ts';
import { text } from '../../text.ts';
import type { Instant } from '../../time/instant.ts';
import { adjustsEarlierYear, type Books, usualBooks } from '../books.ts';
import { credit, debit, type Entry, entry } from '../entry.ts';
import { postingsOf } from './post.ts';
import { acrossTheYear } from './sale-returned.ts';

type GoodsBack = {
  readonly id: Id<'entry'>;
  readonly caseId: Id<'refundCase'>;
  readonly caseNumber: string;
  readonly order: Order;
  readonly assessment: Assessment;
  readonly at: Instant;
  /** How the merchant keeps its books; enterprise standards unless told. */
  readonly books?: Books;
};

/**
 * Goods back in stock at their original cost: Dr 库存商品 · Cr 主营业务成本 (reference A14, J1).
 * Null when the cost of the lines is unknown or nothing: then there is no stock entry to make.
 * Goods of an earlier year's sale take their cost off 以前年度损益调整, with the income tax on it (J4).
 */
export const goodsBack = ({
  id,
  caseId,
  caseNumber,
  order,
  assessment,
  at,
  books = usualBooks,
}: GoodsBack): Entry | null => {
  const costs = new Map(order.lines.map((line) => [line.id, line.unitCost?.minor ?? 0n]));
  const cost = money(
    order.currency,
    assessment.lines.reduce((total, line) => total + (costs.get(line.lineId) ?? 0n) * BigInt(line.quantity), 0n),
  );
  if (isZero(cost)) return null;
  const description = text(
    `退货入库 ${caseNumber}（订单 ${order.number}）`,
    `Goods back ${caseNumber} (order ${order.number})`,
  );
  const lines = adjustsEarlierYear(order.placedAt, at, books)
    ? postingsOf(acrossTheYear({ gross: zero(order.currency), rateBasisPoints: 0, cost }, books))
    : [debit('1405', cost), credit('6401', cost)];
  return entry(
    { id, kind: 'goods_back', description, occurredAt: at, storeId: order.storeId, caseId, payoutId: null },
    lines,
  );
};

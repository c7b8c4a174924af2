import {
  type Actor,
  type Cause,
  type EvidenceKind,
  type Id,
  type NoReasonExclusion,
  type RefundCase,
  shanghaiDate,
} from '@redress/domain';
import { appealDecline } from '@redress/server/claim/appeal-decline.ts';
import { type OpenClaim, openClaim } from '@redress/server/claim/open-claim.ts';
import { withdrawClaim } from '@redress/server/claim/withdraw-claim.ts';
import { recordOrders } from '@redress/server/commerce/record-order.ts';
import { attachEvidenceToCase } from '@redress/server/evidence/attach-evidence.ts';
import { granted } from '../testkit/trade.ts';
import { done, onCase, orderNow, type Stage, type TenderWord, tenderWords } from './stage.ts';
import { nothing, readItem, readReturned, yuan } from './words.ts';

export type Sale = {
  readonly items: readonly string[];
  readonly with: { readonly [word in TenderWord]?: string };
  /** Off the whole order; `from` is the amount that earns it. */
  readonly discount?: string;
  readonly from?: string;
  readonly shipping?: string;
  readonly freeShipping?: { readonly from: string; readonly fee: string };
  readonly gifts?: readonly string[];
  /** Signed for today unless told; null for goods on their way. */
  readonly received?: string | null;
  /** Basis points of VAT in the price; none unless told. */
  readonly tax?: number;
  /** What one unit cost the shop. */
  readonly cost?: string;
  readonly excluded?: NoReasonExclusion;
  /** Whether Alipay sends us notices about it. */
  readonly notices?: boolean;
};

const becauses = {
  七日无理由: 'no_reason',
  质量问题: 'quality',
  物流损坏: 'logistics',
  价格不符: 'price_or_fraud',
  系统重复扣款: 'system_error',
} as const satisfies Record<string, Cause>;

export type Claiming = {
  readonly because: keyof typeof becauses;
  /** Wants money and keeps the goods. */
  readonly keepsGoods?: boolean;
  readonly giftsBack?: readonly string[];
  readonly freight?: string;
};

const customer: Actor = { kind: 'customer', id: 'customer', name: '陈小姐' };

/** The customer: buys, claims, shows, withdraws, appeals. */
export const buyerOn = (stage: Stage) => ({
  pays: (total: string, sale: Sale): Promise<void> => buy(stage, total, sale),

  /** Answers the case, for scenarios with more than one. */
  claims: async (what: string | readonly string[], claiming: Claiming): Promise<Id<'refundCase'>> => {
    const refundCase = done(await openClaim(stage.shop.house, await claimOf(stage, what, claiming)));
    stage.refundCase = refundCase.id;
    return refundCase.id;
  },

  shows: async (kind: EvidenceKind, words = '见照片'): Promise<Id<'evidence'>> => {
    const { caseId, merchantId } = onCase(stage, customer);
    const contents = new TextEncoder().encode(words);
    const file = { merchantId, actor: customer, caseId, kind, fileName: '材料.txt', contents, once: null };
    return done(await attachEvidenceToCase(stage.shop.house, file)).evidence.id;
  },

  withdraws: async (): Promise<RefundCase> =>
    done(await withdrawClaim(stage.shop.house, { ...onCase(stage, customer), reason: '不退了' })),

  appeals: async (reason: string): Promise<RefundCase> =>
    done(await appealDecline(stage.shop.house, { ...onCase(stage, customer), reason })),
});

export const claimOf = async (
  stage: Stage,
  what: string | readonly string[],
  { because, keepsGoods = false, giftsBack = [], freight }: Claiming,
): Promise<OpenClaim> => {
  const order = await orderNow(stage);
  const find = <T extends { id: string; title: string }>(all: readonly T[], title: string): string => {
    const found = all.find((one) => one.title === title);
    if (!found) throw new Error(`${title} was not bought`);
    return found.id;
  };
  return {
    merchantId: stage.shop.merchantId,
    actor: customer,
    order: { id: order.id },
    claim: {
      kind: keepsGoods ? 'refund_only' : 'return_and_refund',
      cause: becauses[because],
      statement: because,
      lines: [what].flat().map((words) => {
        const { title, quantity } = readReturned(words);
        return { lineId: find(order.lines, title), quantity };
      }),
      giftsReturned: giftsBack.map((title) => find(order.gifts, title)),
      returnFreight: freight === undefined ? null : yuan(freight),
      intake: 'portal',
      customerId: null,
    },
    dryRun: false,
    once: null,
  };
};

const buy = async (stage: Stage, total: string, sale: Sale): Promise<void> => {
  const { shop, clock, sandbox, door } = stage;
  stage.sold += 1;
  const number = `SO-${stage.sold}`;
  const paidAt = clock.now();
  const tenders = Object.entries(sale.with).map(([word, amount]) => {
    const kind = tenderWords[word as TenderWord];
    const trade = kind === 'alipay' ? `PAY-${number}` : null;
    return {
      reference: word,
      kind,
      amount: yuan(amount),
      paidAt,
      merchantTradeNumber: trade,
      channelTradeNumber: null,
    };
  });
  for (const { merchantTradeNumber, amount } of tenders) {
    if (merchantTradeNumber === null) continue;
    const notify = sale.notices ? { notifyUrl: door.url } : {};
    sandbox.createTrade({ outTradeNo: merchantTradeNumber, amountMinor: amount.minor, ...notify });
  }
  const paid = tenders.reduce((sum, { amount }) => sum + amount.minor, 0n);
  if (paid !== yuan(total).minor) throw new Error(`${total} was to be paid, and the tenders make ${paid} fen`);
  const { storeId, customerId } = shop;
  const [recorded] = await recordOrders(shop.house, shop.merchantId, [
    {
      ...{ number, storeId, customerId, currency: 'CNY', placedAt: paidAt, tenders, invoiced: null },
      receivedOn: sale.received === null ? null : shanghaiDate(paidAt),
      lines: sale.items.map(readItem).map(({ title, price, quantity }, i) => ({
        ...{ id: `L${i + 1}`, sku: title, title, unitPrice: price, quantity, lineDiscount: nothing },
        taxRateBasisPoints: sale.tax ?? 0,
        unitCost: sale.cost === undefined ? null : yuan(sale.cost),
        noReasonExclusion: sale.excluded ?? null,
        exclusionConfirmed: sale.excluded !== undefined,
      })),
      discounts: sale.discount
        ? [{ id: 'D1', label: '优惠', amount: yuan(sale.discount), threshold: sale.from ? yuan(sale.from) : null }]
        : [],
      gifts: (sale.gifts ?? []).map(readItem).map(({ title, price }, i) => ({ id: `G${i + 1}`, title, price })),
      shippingPaid: yuan(sale.shipping ?? '0.00'),
      freeShipping: sale.freeShipping
        ? { threshold: yuan(sale.freeShipping.from), standardFee: yuan(sale.freeShipping.fee) }
        : null,
    },
  ]);
  if (!recorded) throw new Error('an order has an answer');
  stage.order = granted(recorded).orderId;
};

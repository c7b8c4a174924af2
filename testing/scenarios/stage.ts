import type { Actor, Id, Order, RefundCase, Result, TenderKind } from '@redress/domain';
import type { AlipaySandbox } from '@redress/sandbox';
import type { ChannelAccount } from '@redress/server/channels/channel-accounts.ts';
import { readOrder } from '@redress/server/commerce/order-reader.ts';
import type { PayoutWorker } from '@redress/server/payout/worker.ts';
import type { Done } from '@redress/server/platform/once.ts';
import { readCase } from '@redress/server/refund-case/case-reader.ts';
import type { TestClock } from '../testkit/clock.ts';
import { people, type Shop } from '../testkit/trade.ts';
import type { NoticeDoor } from '../world/notice-door.ts';

/** What the roles of one scenario share: one shop, its channel, the order and the case they are talking about. */
export type Stage = {
  readonly clock: TestClock;
  readonly shop: Shop;
  readonly sandbox: AlipaySandbox;
  readonly worker: PayoutWorker;
  readonly door: NoticeDoor;
  account: ChannelAccount | null;
  order: Id<'order'> | null;
  refundCase: Id<'refundCase'> | null;
  sold: number;
};

/** The people of the shop by the names that scenarios call them. */
export const staff = {
  小林: people.clerk,
  王店长: people.manager,
  赵总: people.director,
  出纳小周: people.cashier,
} as const satisfies Record<string, Actor>;
export type Name = keyof typeof staff;

/** Means of payment as a sentence names them. */
export const tenderWords = {
  支付宝: 'alipay',
  微信: 'wechat_pay',
  银行卡: 'bank_card',
  现金: 'cash',
  储值: 'stored_value',
  礼品卡: 'gift_card',
  积分: 'points',
} as const satisfies Record<string, TenderKind>;
export type TenderWord = keyof typeof tenderWords;

/** The house said no. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly code: string;
  constructor(code: string, details: unknown) {
    super(`refused: ${code} ${JSON.stringify(details)}`);
    this.code = code;
  }
}

/** The value of what was done; a refusal becomes an error that `isRefused` looks for. */
export const done = <T>(result: Result<Done<T>, { readonly code: string; readonly details: unknown }>): T => {
  if (!result.ok) throw new Refused(result.refusal.code, result.refusal.details);
  if (result.value.outcome !== 'done') throw new Error('this was answered from an earlier request');
  return result.value.value;
};

export const caseNow = async (stage: Stage, id = stage.refundCase): Promise<RefundCase> => {
  const found = id && (await readCase(stage.shop.house.db, stage.shop.merchantId, id));
  if (!found) throw new Error('nobody has claimed anything yet');
  return found;
};

export const orderNow = async (stage: Stage): Promise<Order> => {
  const found = stage.order && (await readOrder(stage.shop.house.db, stage.shop.merchantId, { id: stage.order }));
  if (!found) throw new Error('nobody has bought anything yet');
  return found;
};

/** What every command on the case says. */
export const onCase = (stage: Stage, actor: Actor, id = stage.refundCase) => {
  if (!id) throw new Error('nobody has claimed anything yet');
  return { merchantId: stage.shop.merchantId, actor, caseId: id, expectedVersion: null, dryRun: false, once: null };
};

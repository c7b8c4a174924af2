import { type Actor, type Id, later, MINUTE, type RefundCase, toIso } from '@redress/domain';
import { attachEvidenceToCase } from '../evidence/attach-evidence.ts';
import type { House } from '../house.ts';
import { payInHouse } from '../payout/pay-in-house.ts';
import { readPayout } from '../payout/payout-reader.ts';
import { recordPaid } from '../payout/record-paid.ts';
import { voidPayout } from '../payout/void-payout.ts';

/** Finishes the legs that need no channel: our own balances, and cash with a proof. What goes over a channel is left to the worker. */
export const settleInThePast = async (
  house: House,
  merchantId: Id<'merchant'>,
  approved: RefundCase,
  cashier: Actor,
): Promise<void> => {
  if (!('legs' in approved)) return;
  for (const { payoutId, route, tenderId, tenderKind } of approved.legs) {
    const payout = await readPayout(house.db, merchantId, payoutId);
    if (route === 'in_house' && payout && tenderId && tenderKind) {
      const { amount } = payout;
      const tender = { id: tenderId, kind: tenderKind, amount, merchantTradeNumber: null, channelTradeNumber: null };
      const lease = { owner: toIso(house.clock.now()), until: later(house.clock.now(), MINUTE) };
      await payInHouse(
        { house, channels: noChannel, leaseMs: MINUTE, tell: () => undefined },
        {
          merchantId,
          payout,
          doNow: 'send',
          requestBody: null,
          tender,
          account: null,
          caseNumber: approved.number,
          stopped: false,
          fundsChecked: false,
          lease,
        },
      );
    }
    if (route === 'offline') await payByHand(house, merchantId, approved, payoutId, cashier);
  }
};

const noChannel = (): never => {
  throw new Error('defect: our own balances need no channel');
};

const payByHand = async (
  house: House,
  merchantId: Id<'merchant'>,
  { id: caseId, number }: RefundCase,
  payoutId: Id<'payout'>,
  cashier: Actor,
): Promise<void> => {
  const proof = await attachEvidenceToCase(house, {
    merchantId,
    actor: cashier,
    caseId,
    kind: 'order_record',
    fileName: `${number}-收据.txt`,
    contents: Buffer.from(`收据 ${number}\n今收到退款，款项两清。\n`, 'utf8'),
    once: null,
  });
  if (!proof.ok || proof.value.outcome !== 'done') throw new Error('the demo receipt is refused');
  const paid = await recordPaid(house, {
    merchantId,
    actor: cashier,
    payoutId,
    expectedVersion: null,
    once: null,
    reference: `SJ-${number}`,
    paidAt: house.clock.now(),
    evidenceId: proof.value.value.evidence.id,
  });
  if (!paid.ok) throw new Error(`the demo payment is refused: ${paid.refusal.code}`);
};

/** Stops one payout before it leaves, so that the case asks for a person. */
export const voidOneLeg = async (
  house: House,
  merchantId: Id<'merchant'>,
  approved: RefundCase,
  actor: Actor,
): Promise<void> => {
  const leg = 'legs' in approved ? approved.legs[0] : undefined;
  if (!leg) return;
  const voided = await voidPayout(house, {
    merchantId,
    actor,
    payoutId: leg.payoutId,
    expectedVersion: null,
    once: null,
    reason: '顾客来电：原支付宝账户已注销，改退其他账户。',
  });
  if (!voided.ok) throw new Error(`the demo void is refused: ${voided.refusal.code}`);
};

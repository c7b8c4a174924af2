import { type Id, type Payout, type PayoutStatus, toDecimal } from '@redress/domain';
import { attachEvidenceToCase } from '@redress/server/evidence/attach-evidence.ts';
import { holdPayout } from '@redress/server/payout/hold-payout.ts';
import { recordPaid } from '@redress/server/payout/record-paid.ts';
import { recordReturned } from '@redress/server/payout/record-returned.ts';
import { releasePayout } from '@redress/server/payout/release-payout.ts';
import { voidPayout } from '@redress/server/payout/void-payout.ts';
import { expect } from 'vitest';
import { payoutsOf } from '../testkit/trade.ts';
import { caseNow, done, type Name, onCase, type Stage, staff, type TenderWord, tenderWords } from './stage.ts';

/** Which leg: a means of payment, or the freight or interest that goes back outside all of them. */
type LegWord = TenderWord | '退货运费' | '利息';

/** The cashier: looks at payouts, holds, releases and voids them, pays by hand. */
export const cashierOn = (stage: Stage) => {
  const { house, merchantId } = stage.shop;
  const legOf = async (word: LegWord): Promise<Payout> => {
    const refundCase = await caseNow(stage);
    const payouts = await payoutsOf(stage.shop, refundCase.id);
    const legs = 'legs' in refundCase ? refundCase.legs : [];
    const kind = word === '退货运费' || word === '利息' ? null : tenderWords[word];
    const found = payouts[legs.findIndex((leg) => leg.tenderKind === kind)];
    if (!found) throw new Error(`nothing goes back by ${word}`);
    return found;
  };
  const moveOf = async (word: LegWord, by: Name) => ({
    merchantId,
    actor: staff[by],
    payoutId: (await legOf(word)).id,
    expectedVersion: null,
    once: null,
  });
  return {
    finds: async (
      word: LegWord,
      wanted: { amount: string; status: PayoutStatus; hold?: Payout['holdReason'] },
    ): Promise<Payout> => {
      const payout = await legOf(word);
      const { status, holdReason, amount } = payout;
      expect({ amount: toDecimal(amount), status, hold: holdReason }).toEqual({ hold: null, ...wanted });
      return payout;
    },
    holds: async (word: LegWord) =>
      done(await holdPayout(house, { ...(await moveOf(word, '出纳小周')), reason: 'needs_person' })),
    releases: async (word: LegWord) =>
      done(await releasePayout(house, { ...(await moveOf(word, '出纳小周')), channelAccountId: null })),
    voids: async (word: LegWord) =>
      done(await voidPayout(house, { ...(await moveOf(word, '出纳小周')), reason: '客户要求换一种方式' })),

    /** Saw on the channel's bill that the money is with the shop again. */
    seesItBack: async (word: LegWord, { by = '出纳小周', slip = true }: { by?: Name; slip?: boolean } = {}) => {
      const evidenceId = slip ? await attachSlip(stage, by) : null;
      const back = { reference: '账单 20260302001', returnedAt: stage.clock.now(), reason: '账单显示款项已退回' };
      return done(await recordReturned(house, { ...(await moveOf(word, by)), ...back, evidenceId }));
    },

    /** Pays by hand; without a slip nobody believes it. */
    pays: async (
      word: LegWord,
      { by = '出纳小周', slip = true }: { by?: Name; slip?: boolean } = {},
    ): Promise<Payout> => {
      const evidenceId = slip ? await attachSlip(stage, by) : null;
      const payment = { reference: '网银 20260302001', paidAt: stage.clock.now(), evidenceId };
      return done(await recordPaid(house, { ...(await moveOf(word, by)), ...payment }));
    },
  };
};

const attachSlip = async (stage: Stage, by: Name): Promise<Id<'evidence'>> => {
  const { merchantId, caseId, actor } = onCase(stage, staff[by]);
  const contents = new TextEncoder().encode('银行电子回单');
  const file = { merchantId, caseId, actor, kind: 'order_record', fileName: '回单.txt', contents, once: null } as const;
  return done(await attachEvidenceToCase(stage.shop.house, file)).evidence.id;
};

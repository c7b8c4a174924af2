import { type Assessment, type Id, type RefundCase, type Route, shanghaiDate, toDecimal } from '@redress/domain';
import { type ApproveCase, approveRefundCase } from '@redress/server/approval/approve-case.ts';
import { declineRefundCase } from '@redress/server/approval/decline-case.ts';
import { assessCase } from '@redress/server/assessment/assess-case.ts';
import { repayFailedLeg } from '@redress/server/settlement/repay-leg.ts';
import { expect } from 'vitest';
import { caseNow, done, type Name, onCase, type Stage, staff } from './stage.ts';

type Approving = {
  readonly by?: Name;
  /** Of which case; the last one claimed unless told. */
  readonly of?: Id<'refundCase'>;
  /** False while the parcel is on its way. */
  readonly goodsBack?: boolean;
};

/** The desk: assesses, approves, declines, repays. Unless told, 小林 assesses and 王店长 decides. */
export const deskOn = (stage: Stage) => {
  const { house } = stage.shop;
  const assesses = async ({ by = '小林', of }: Omit<Approving, 'goodsBack'> = {}): Promise<Assessment> => {
    const assessed = done(await assessCase(house, onCase(stage, staff[by], of)));
    if (assessed.status !== 'assessed') throw new Error(`assessed, and the case is ${assessed.status}`);
    return assessed.assessment;
  };
  return {
    assesses,

    /** Assesses first when nobody has. */
    approves: async (approving: Approving = {}): Promise<RefundCase> => {
      const { status } = await caseNow(stage, approving.of ?? stage.refundCase);
      if (status === 'claimed') await assesses(approving.of ? { of: approving.of } : {});
      return done(await approveRefundCase(house, approvalOf(stage, approving)));
    },

    declines: async (reason: string, { by = '王店长' }: { readonly by?: Name } = {}): Promise<RefundCase> =>
      done(await declineRefundCase(house, { ...onCase(stage, staff[by]), reason })),

    /** A new payout for the leg that paid nobody. */
    repays: async (payoutId: Id<'payout'>, route: Route): Promise<RefundCase> =>
      done(await repayFailedLeg(house, { ...onCase(stage, staff.王店长), payoutId, route })),

    /** The case as everybody sees it now. */
    finds: async (status: RefundCase['status'], of?: Id<'refundCase'>): Promise<RefundCase> => {
      const refundCase = await caseNow(stage, of ?? stage.refundCase);
      expect(refundCase.status).toBe(status);
      return refundCase;
    },

    /** What the assessment says is owed. */
    owes: async (amount: string, of?: Id<'refundCase'>): Promise<void> => {
      const refundCase = await caseNow(stage, of ?? stage.refundCase);
      if (!('assessment' in refundCase) || refundCase.assessment === null) throw new Error('nobody has assessed it');
      expect(toDecimal(refundCase.assessment.refund)).toBe(amount);
    },
  };
};

export const approvalOf = (stage: Stage, { by = '王店长', of, goodsBack = true }: Approving): ApproveCase => ({
  ...onCase(stage, staff[by], of),
  note: null,
  goodsReceivedOn: goodsBack ? shanghaiDate(stage.clock.now()) : null,
});

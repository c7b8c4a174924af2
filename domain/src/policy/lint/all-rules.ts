import { approvalOrder } from './approval-order.ts';
import { asksForTooMuch } from './asks-for-too-much.ts';
import { balanceForfeited } from './balance-forfeited.ts';
import { belowTheLaw } from './below-the-law.ts';
import { blocksDisputeRoutes } from './blocks-dispute-routes.ts';
import { cardExpires } from './card-expires.ts';
import { cardNotTransferable } from './card-not-transferable.ts';
import { changesAlone } from './changes-alone.ts';
import { closureNoticeTooShort } from './closure-notice-too-short.ts';
import { compensationBelowStatute } from './compensation-below-statute.ts';
import { depositNeverReturned } from './deposit-never-returned.ts';
import { excludesLiability } from './excludes-liability.ts';
import { feeAboveCap } from './fee-above-cap.ts';
import { finalInterpretation } from './final-interpretation.ts';
import type { LintRule } from './finding.ts';
import { forfeitsOnExpiry } from './forfeits-on-expiry.ts';
import { gaps } from './gaps.ts';
import { lostCardNotReplaced } from './lost-card-not-replaced.ts';
import { lostCardWords } from './lost-card-words.ts';
import { mixedCurrencies } from './mixed-currencies.ts';
import { noInterest } from './no-interest.ts';
import { noRefundAtAll } from './no-refund-at-all.ts';
import { noTransfer } from './no-transfer.ts';
import { openedIsRefused } from './opened-is-refused.ts';
import { otherWayWithoutConsent } from './other-way-without-consent.ts';
import { overlaps } from './overlaps.ts';
import { paymentMakesNoContract } from './payment-makes-no-contract.ts';
import { paymentTooLate } from './payment-too-late.ts';
import { renewalWithoutReminder } from './renewal-without-reminder.ts';
import { saleGoodsExcluded } from './sale-goods-excluded.ts';
import { signingAcceptsQuality } from './signing-accepts-quality.ts';
import { transferFee } from './transfer-fee.ts';
import { unreachableClauses } from './unreachable.ts';

/** Every check of a policy: words, numbers, and whether the clauses fit together. One rule, one file. */
export const allLintRules: readonly LintRule[] = [
  noRefundAtAll,
  forfeitsOnExpiry,
  finalInterpretation,
  signingAcceptsQuality,
  lostCardWords,
  noTransfer,
  openedIsRefused,
  saleGoodsExcluded,
  changesAlone,
  blocksDisputeRoutes,
  depositNeverReturned,
  paymentMakesNoContract,
  excludesLiability,
  belowTheLaw,
  feeAboveCap,
  paymentTooLate,
  otherWayWithoutConsent,
  asksForTooMuch,
  compensationBelowStatute,
  cardExpires,
  balanceForfeited,
  lostCardNotReplaced,
  cardNotTransferable,
  transferFee,
  noInterest,
  renewalWithoutReminder,
  closureNoticeTooShort,
  approvalOrder,
  mixedCurrencies,
  gaps,
  overlaps,
  unreachableClauses,
];

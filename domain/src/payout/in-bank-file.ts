import { type Refusal, refusal } from '../refusal/refusal.ts';
import { ok, type Result, refused } from '../result.ts';
import type { HoldReason, Payout } from './payout.ts';
import { payoutStatusText } from './payout-can.ts';

/** Ready to be put into a file: nothing of it has left, and nobody has stopped it. */
export const awaitsBankFile = (payout: Payout): boolean =>
  payout.status === 'held' && payout.holdReason === 'awaits_bank_file';

/** In a file that two people have not released yet. From here on it can be moved by its batch alone. */
export const isInBankFile = (payout: Payout): boolean =>
  payout.status === 'held' && payout.holdReason === 'in_bank_file';

/** Puts a payout into a file, so that nobody can void it while the file is being checked. */
export const putIntoBankFile = (payout: Payout): Result<Payout, Refusal> =>
  awaitsBankFile(payout) ? ok({ ...payout, holdReason: 'in_bank_file' }) : refuse(payout);

/** The file was given up before it left: its payouts wait for another one. */
export const takeOutOfBankFile = (payout: Payout): Result<Payout, Refusal> =>
  isInBankFile(payout) ? ok({ ...payout, holdReason: 'awaits_bank_file' }) : refuse(payout);

/**
 * A second person released the file: from now on it may be at the bank, and only the bank's own files end it. Nothing asks the
 * bank meanwhile, so nothing is next.
 */
export const releaseInBankFile = (payout: Payout): Result<Payout, Refusal> =>
  isInBankFile(payout)
    ? ok({ ...payout, status: 'accepted', holdReason: null, everUnknown: true, next: null })
    : refuse(payout);

const refuse = (payout: Payout): Result<never, Refusal> =>
  refused(
    refusal('payout_not_for_bank_file', {
      number: payout.requestNumber,
      status: payoutStatusText[payout.status].zh,
      statusCode: payout.status,
      reason: (payout.holdReason ?? '') satisfies HoldReason | '',
    }),
  );

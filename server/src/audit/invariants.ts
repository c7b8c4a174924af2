import type { Invariant } from './invariant.ts';
import { accountsExist } from './invariants/accounts-exist.ts';
import { assessmentsReplay } from './invariants/assessments-replay.ts';
import { bankBatchesAgree } from './invariants/bank-batches-agree.ts';
import { billsAgree } from './invariants/bills-agree.ts';
import { breaksBooked } from './invariants/breaks-booked.ts';
import { cardsAgree } from './invariants/cards-agree.ts';
import { caseIsItsEvents } from './invariants/case-is-its-events.ts';
import { closedMonthsStand } from './invariants/closed-months-stand.ts';
import { debtsAgree } from './invariants/debts-agree.ts';
import { entriesBalance } from './invariants/entries-balance.ts';
import { evidenceChains } from './invariants/evidence-chains.ts';
import { legsAgree } from './invariants/legs-agree.ts';
import { noJobLost } from './invariants/no-job-lost.ts';
import { ordersAgree } from './invariants/orders-agree.ts';
import { payoutIsItsEvents } from './invariants/payout-is-its-events.ts';
import { payoutsBooked } from './invariants/payouts-booked.ts';
import { payoutsGoOn } from './invariants/payouts-go-on.ts';
import { pointsAgree } from './invariants/points-agree.ts';
import { requestNumbersUnique } from './invariants/request-numbers.ts';
import { reservationsAgree } from './invariants/reservations-agree.ts';
import { reversalsMirror } from './invariants/reversals-mirror.ts';
import { taxAgrees } from './invariants/tax-agrees.ts';
import { tendersAgree } from './invariants/tenders-agree.ts';
import { transfersAgree } from './invariants/transfers-agree.ts';
import { trialBalanceZero } from './invariants/trial-balance-zero.ts';
import { voucherNumbers } from './invariants/voucher-numbers.ts';

/** All that an audit looks at. A new invariant is a new file and a line here. */
export const invariants: readonly Invariant[] = [
  entriesBalance,
  accountsExist,
  reversalsMirror,
  trialBalanceZero,
  voucherNumbers,
  closedMonthsStand,
  taxAgrees,
  caseIsItsEvents,
  assessmentsReplay,
  legsAgree,
  tendersAgree,
  reservationsAgree,
  ordersAgree,
  cardsAgree,
  pointsAgree,
  payoutsBooked,
  debtsAgree,
  transfersAgree,
  requestNumbersUnique,
  payoutsGoOn,
  payoutIsItsEvents,
  bankBatchesAgree,
  billsAgree,
  breaksBooked,
  noJobLost,
  evidenceChains,
];

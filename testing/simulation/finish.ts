import { idOf } from '@redress/domain';
import type { PayoutFacts } from '../world/facts.ts';
import { askTogether } from './ask.ts';
import { bankWorks } from './bank-desk.ts';
import { confirm, handle, payByHand, recordBack, release, repay, settledButBack, voidIt } from './cashier.ts';
import type { Step } from './simulate.ts';
import { untilQuiet } from './workers.ts';
import type { World } from './world.ts';

/**
 * People finish what waits for them: held payouts are released or paid by hand, failed ones are paid again, first the same
 * way and then by hand, until every approved case is resolved. What cannot be finished is a promise broken.
 */
export const finishEverything = async (world: World, step: Step): Promise<void> => {
  for (let rounds = 1; rounds <= 12; rounds += 1) {
    const waiting = payoutsThatWait(world);
    const back = settledButBack(world);
    if (waiting.length + back.length === 0) return;
    await step(`finishing, round ${rounds}`, async () => {
      for (const payout of back) await recordBack(world, payout);
      for (const payout of waiting) await finish(world, payout, rounds);
      if (!(await untilQuiet(world))) world.complaints.push('the payouts never come to rest');
    });
  }
  world.complaints.push(
    `never finished: ${payoutsThatWait(world).map(({ number, status, hold }) => `${number} ${status} ${hold}`)}`,
  );
};

/** Payouts that carry a leg of a case now, and have not paid it. */
const payoutsThatWait = ({ facts }: World): PayoutFacts[] => {
  const current = new Set(facts.cases.flatMap(({ legs }) => (legs ?? []).map(({ payoutId }) => payoutId)));
  return facts.payouts.filter(({ id, status }) => status !== 'settled' && current.has(idOf('payout', id)));
};

/** Early on somebody who would be paid by hand rather names an account; in the end everything is paid by hand. */
const finish = async (world: World, payout: PayoutFacts, rounds: number): Promise<void> => {
  const { people } = world.chance;
  if (payout.status === 'abnormal') return handle(world, payout);
  if (payout.status !== 'held') return repay(world, payout, rounds > 3 || people.chance(0.2));
  if (payout.hold === 'awaits_proof')
    return rounds === 1 && people.chance(0.5) ? askTogether(world, [voidIt(world, payout)]) : payByHand(world, payout);
  if (payout.hold === 'awaits_second_person') return confirm(world, payout);
  if (payout.hold === 'awaits_bank_file' || payout.hold === 'in_bank_file') return bankWorks(world);
  if (payout.hold === 'no_channel_account') return askTogether(world, [voidIt(world, payout)]);
  return askTogether(world, [release(world, payout)]);
};

import { type Actor, type Id, idOf, type RefundCase, shanghaiDate } from '@redress/domain';
import { approveRefundCase } from '@redress/server/approval/approve-case.ts';
import { declineRefundCase } from '@redress/server/approval/decline-case.ts';
import { assessCase } from '@redress/server/assessment/assess-case.ts';
import { appealDecline } from '@redress/server/claim/appeal-decline.ts';
import { withdrawClaim } from '@redress/server/claim/withdraw-claim.ts';
import { people } from '../testkit/trade.ts';
import type { CaseFacts } from '../world/facts.ts';
import { type Ask, askTogether } from './ask.ts';
import type { World } from './world.ts';

const staff: readonly Actor[] = [people.clerk, people.manager, people.director];
const customer: Actor = { kind: 'customer', id: 'customer', name: '陈小姐' };

/** The desk works through what lies on it: one to five moves at the same moment, often on the same order, sometimes the wrong ones. */
export const deskWorks = async (world: World): Promise<void> => {
  const dice = world.chance.people;
  const lies = dice.chance(0.9) ? waitsForDesk : () => true;
  const lying = world.facts.cases.filter(lies);
  if (lying.length === 0) return;
  const first = dice.pick(lying);
  const sameOrder = lying.filter(({ order }) => order === first.order);
  const chosen = [first, ...dice.shuffle(dice.chance(0.6) ? sameOrder : lying)].slice(0, dice.pick([1, 2, 3, 4, 5]));
  await askTogether(
    world,
    chosen.map((one) => moveOn(world, one)),
  );
};

const waitsForDesk = ({ status }: CaseFacts): boolean =>
  status === 'claimed' || status === 'assessed' || status === 'awaiting_second_approval' || status === 'appealed';

/** The fitting move of a case most of the time; any other one now and then, by anybody, from whatever version. */
const moveOn = (world: World, one: CaseFacts): Ask<RefundCase> => {
  const dice = world.chance.people;
  if (dice.chance(0.08)) return dice.pick(moves)(world, one, dice.pick(staff));
  switch (one.status) {
    case 'claimed':
      return dice.chance(0.9) ? assess(world, one, people.clerk) : withdraw(world, one, customer);
    case 'appealed':
      return assess(world, one, people.director);
    case 'assessed':
      return dice.chance(0.85) ? approve(world, one, people.manager) : decline(world, one, people.manager);
    case 'awaiting_second_approval':
      return approve(world, one, people.director);
    case 'declined':
      return appeal(world, one, customer);
    default:
      return dice.pick(moves)(world, one, dice.pick(staff));
  }
};

type Move = (world: World, one: CaseFacts, actor: Actor) => Ask<RefundCase>;

const assess: Move = (world, one, actor) => ({
  what: 'assess',
  twice: world.chance.people.chance(0.1),
  by: (house, once) => assessCase(house, { ...commandOn(world, one, actor), once }),
});

/** Goods came back today, or are still on their way, or nobody says. */
const approve: Move = (world, one, actor) => {
  const goodsReceivedOn = world.chance.people.chance(0.9) ? shanghaiDate(world.clock.now()) : null;
  return {
    what: 'approve',
    twice: world.chance.people.chance(0.2),
    by: (house, once) =>
      approveRefundCase(house, { ...commandOn(world, one, actor), note: null, goodsReceivedOn, once }),
    told: (refundCase) => {
      // What the first of two approvers said about the goods still holds for the second.
      if (goodsReceivedOn !== null) world.goodsBack.add(refundCase.id);
      world.oracle.approved(refundCase, world.goodsBack.has(refundCase.id));
    },
  };
};

const decline: Move = (world, one, actor) => ({
  what: 'decline',
  by: (house, once) =>
    declineRefundCase(house, { ...commandOn(world, one, actor), reason: '资料不足，暂不同意', once }),
  told: (refundCase) => world.oracle.closed(refundCase),
});

const appeal: Move = (world, one, actor) => ({
  what: 'appeal',
  by: (house, once) => appealDecline(house, { ...commandOn(world, one, actor), reason: '我不同意这个结论', once }),
  told: (refundCase) => world.oracle.closed(refundCase),
});

const withdraw: Move = (world, one, actor) => ({
  what: 'withdraw',
  by: (house, once) => withdrawClaim(house, { ...commandOn(world, one, actor), reason: '不退了', once }),
  told: (refundCase) => world.oracle.closed(refundCase),
});

const moves: readonly Move[] = [assess, approve, decline, appeal, withdraw];

/** From the version that the person saw, from an older one that is still on the screen, or from none. */
export const commandOn = ({ shop, chance }: World, one: CaseFacts, actor: Actor) => ({
  merchantId: shop.merchantId,
  actor,
  caseId: idOf('refundCase', one.id) as Id<'refundCase'>,
  expectedVersion: chance.people.chance(0.08) ? Math.max(1, one.version - 1) : chance.people.pick([null, one.version]),
  dryRun: false,
});

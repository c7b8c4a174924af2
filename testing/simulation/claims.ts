import { type Cause, cny, type Id, type RefundCase, uuidOf } from '@redress/domain';
import { openClaim } from '@redress/server/claim/open-claim.ts';
import { people } from '../testkit/trade.ts';
import { type Ask, askTogether } from './ask.ts';
import type { OracleOrder } from './oracle.ts';
import type { World } from './world.ts';

const causes: readonly Cause[] = [
  'no_reason',
  'quality',
  'quality',
  'logistics',
  'system_error',
  'price_or_fraud',
  'misunderstanding',
];

/** One to three customers, or one impatient one, claim on the same order at the same moment. */
export const claim = async (world: World): Promise<void> => {
  const dice = world.chance.trade;
  const orders = [...world.oracle.orders.values()].slice(-10);
  const open = orders.filter(
    (order) => !isCrowded(world, order) && order.lines.some(({ id }) => unitsLeft(world, order, id) > 0),
  );
  const order = dice.pick(open.length > 0 && dice.chance(0.9) ? open : orders);
  const asks = Array.from({ length: dice.pick([1, 1, 1, 2, 3]) }, () => claimOn(world, order));
  await askTogether(world, asks);
};

const claimOn = (world: World, order: OracleOrder): Ask<RefundCase> => {
  const dice = world.chance.trade;
  const left = order.lines.filter(({ id }) => unitsLeft(world, order, id) > 0);
  const lines = dice.shuffle(left.length > 0 ? left : order.lines).slice(0, dice.integer(1, order.lines.length));
  const cause = dice.pick(causes);
  const asked = {
    merchantId: world.shop.merchantId,
    actor: people.clerk,
    order: { id: order.id as Id<'order'> },
    claim: {
      kind: cause === 'no_reason' || dice.chance(0.5) ? ('return_and_refund' as const) : ('refund_only' as const),
      cause,
      statement: '请退款',
      lines: lines.map(({ id }) => ({ lineId: id, quantity: unitsOf(world, unitsLeft(world, order, id)) })),
      giftsReturned: [],
      returnFreight: dice.chance(0.3) ? cny(BigInt(dice.integer(500, 2_000))) : null,
      intake: 'portal' as const,
      customerId: null,
    },
    dryRun: false,
  };
  return {
    what: 'claim',
    twice: dice.chance(0.2),
    by: (house, once) => openClaim(house, { ...asked, once }),
    told: (refundCase) => world.oracle.opened(refundCase),
  };
};

/** Two claims on an order are a race, ten are a queue in which nothing happens. */
const isCrowded = ({ facts }: World, order: OracleOrder): boolean =>
  facts.cases.filter((one) => one.order === uuidOf(order.id as Id<'order'>) && waiting.has(one.status)).length >= 2;

const waiting = new Set(['claimed', 'appealed', 'assessed', 'awaiting_second_approval']);

/** Mostly a part, often all, sometimes more than there is. */
const unitsOf = ({ chance }: World, left: number): number =>
  chance.trade.chance(0.06) ? left + 1 : chance.trade.integer(1, Math.max(1, left));

const unitsLeft = ({ facts }: World, order: OracleOrder, lineId: string): number => {
  const line = facts.lines.find((one) => one.order === uuidOf(order.id as Id<'order'>) && one.line === lineId);
  return line ? line.quantity - line.returned : 1;
};

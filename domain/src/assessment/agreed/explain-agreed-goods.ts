import type { Explanation } from '../../explanation/explanation.ts';
import { leaf, summed } from '../../explanation/node.ts';
import { consumerRightsLaw } from '../../law/consumer-rights-law.ts';
import { isZero, type Money, money, zero } from '../../money/money.ts';
import { text } from '../../text.ts';
import type { GoodsFacts } from '../assess-goods.ts';
import type { Ground } from '../basis-of-cause.ts';
import { splitByLargestRemainder } from '../calculators/conventions.ts';
import type { Agreed } from '../established.ts';
import { explainNotEntitled } from '../explain-not-entitled.ts';
import { agreedBecause, agreedLabel, dueLabel } from './agreed.ts';
import type { Divided, Room } from './room.ts';

type AgreedGoods = {
  readonly ground: Ground;
  /** The receipt of what is due by law and policy; null where they give nothing. */
  readonly due: Explanation | null;
  readonly agreed: Agreed;
  readonly refund: Money;
  readonly refundOnTop: Money;
  readonly freight: Money;
  readonly room: Room;
  readonly divided: Divided;
  readonly tenders: Explanation | null;
};

/** The receipt of an agreed amount: what is due with its own reasons, what was agreed on top, and how that falls on the lines. */
export const explainAgreedGoods = (facts: GoodsFacts, working: AgreedGoods): Explanation => {
  const { agreed, refund, refundOnTop, freight, tenders } = working;
  const due = working.due ?? explainNotEntitled(zero(refund.currency), working.ground, []);
  const shown = {
    ...due,
    code: 'due',
    label: dueLabel,
    // How it falls on the tenders, and the freight, are told once, for all of it.
    beside: due.beside.filter(({ code }) => code !== 'tenders' && code !== 'return_freight'),
  };
  const onTop = summed('sum', 'agreed', agreedLabel, refundOnTop, partsOf(facts, working), {
    because: agreedBecause(agreed),
    cites: [consumerRightsLaw.betterPromise, splitByLargestRemainder],
  });
  const beside = [...(tenders ? [tenders] : []), ...(isZero(freight) ? [] : [explainFreight(freight, due)])];
  return summed('sum', 'refund', text('退款', 'Refund'), refund, [shown, onTop], { beside });
};

function partsOf({ order }: GoodsFacts, { room, divided, refundOnTop }: AgreedGoods): readonly Explanation[] {
  const amount = (minor: bigint): Money => money(order.currency, minor);
  const share = (weight: bigint) =>
    ({ kind: 'share', of: refundOnTop, weight: amount(weight), whole: amount(room.total) }) as const;
  const lines = order.lines.flatMap(({ id, title }, i) => {
    const [given, weight] = [divided.lines[i] ?? 0n, room.lines[i] ?? 0n];
    return weight === 0n ? [] : leaf(`agreed:${id}`, text(title, title), amount(given), { arithmetic: share(weight) });
  });
  if (room.shipping === 0n) return lines;
  const label = text('发货运费', 'Outbound shipping');
  return [...lines, leaf('agreed_shipping', label, amount(divided.shipping), { arithmetic: share(room.shipping) })];
}

function explainFreight(freight: Money, due: Explanation): Explanation {
  const before = due.beside.find(({ code }) => code === 'return_freight');
  if (before && before.amount.minor === freight.minor) return before;
  return leaf('return_freight', text('退货运费', 'Return freight'), freight, {
    because: text('按双方约定由商家承担，另行支付', 'The shop bears it as agreed, paid separately'),
    cites: [consumerRightsLaw.betterPromise],
  });
}

import type { Citation, Explanation } from '../../../explanation/explanation.ts';
import { leaf, summed } from '../../../explanation/node.ts';
import { prepaidInterpretation } from '../../../law/prepaid-interpretation.ts';
import { smaller } from '../../../money/extremes.ts';
import { type Money, money, negate } from '../../../money/money.ts';
import { roundHalfUp } from '../../../money/rounding.ts';
import { type Text, text } from '../../../text.ts';
import { explainCapped, explainPrincipal } from './explain-principal.ts';
import type { StoredValueInput } from './stored-value-input.ts';
import {
  faceTaken,
  methodCites,
  methodText,
  priceBeforeDiscount,
  type StoredValueMethod,
  totalBonus,
  totalPaid,
} from './stored-value-methods.ts';
import type { MethodComparison } from './stored-value-refund.ts';

const lotsInOrder: Citation = {
  kind: 'convention',
  rule: text('多次充值按付款先后扣用', 'Several top-ups are used in the order in which they were paid'),
};

/** The principal by the chosen method; beside it every other method, so that the choice can be seen. */
export const explainStoredValue = (
  input: StoredValueInput,
  method: StoredValueMethod,
  lawMethod: StoredValueMethod,
  comparison: readonly MethodComparison[],
): Explanation => {
  const chosen = comparison.find((each) => each.method === method);
  const paid = money(input.currency, totalPaid(input));
  return explainPrincipal(paid, explainUsed(input, method), chosen?.refund ?? paid, {
    because: chosen?.lawful === false ? lessThanLaw : method === lawMethod ? byLaw(input) : agreed,
    cites: [prepaidInterpretation.principal, ...methodCites[method]],
    beside: comparison.filter((each) => each.method !== method).map((each) => beside(each, lawMethod)),
  });
};

const agreed = text(
  '按约定的计算方式，对消费者不低于法定标准',
  'By the method agreed, which gives the consumer no less than the law',
);
const lessThanLaw = text(
  '该方式低于法定标准，仅供比较，不得据此少退',
  'This method gives less than the law: for comparison only, nothing may be withheld by it',
);
const byLaw = ({ fault }: StoredValueInput): Text =>
  fault === 'consumer'
    ? text(
        '因消费者原因退款：按优惠前价格结算已消费部分',
        'The consumer’s cause: what was used is settled before discount',
      )
    : text(
        '非因消费者原因退款：按优惠后价格结算已消费部分',
        'Not the consumer’s cause: what was used is settled as discounted',
      );

const beside = ({ method, refund, lawful }: MethodComparison, lawMethod: StoredValueMethod): Explanation =>
  leaf(`method:${method}`, methodText[method], refund, {
    because:
      method === lawMethod
        ? text('法定方式', 'The law’s own method')
        : lawful
          ? text('须有约定，对消费者更优或相同', 'By agreement only; as good for the consumer or better')
          : text('低于法定标准，不得采用', 'Less than the law: may not be used'),
    cites: methodCites[method],
  });

function explainUsed(input: StoredValueInput, method: StoredValueMethod): Explanation {
  const amount = (minor: bigint): Money => money(input.currency, minor);
  switch (method) {
    case 'art18':
      return usedByLot(input);
    case 'proportional_pool': {
      const face = totalPaid(input) + totalBonus(input);
      return portion('consumed', methodText[method], amount(totalPaid(input)), input.consumedFace, amount(face));
    }
    case 'bonus_first':
      return giftFirst(input);
    case 'art19':
    case 'principal_first': {
      const price = method === 'art19' ? priceBeforeDiscount(input) : input.consumedFace.minor;
      const charged = smaller(price, totalPaid(input));
      const label = method === 'art19' ? priceLabel(input) : methodText[method];
      return explainCapped(amount(price), amount(charged), (negative) => leaf('price', label, negative), [
        prepaidInterpretation.noClawBack,
      ]);
    }
  }
}

const priceLabel = ({ marketPrice, consumedList }: StoredValueInput): Text => {
  if (marketPrice) return text('已消费部分的市场价', 'Market price of what was used');
  return consumedList
    ? text('已消费部分的优惠前价格', 'List price of what was used')
    : text('已消费部分的面值', 'Face value of what was used');
};

function usedByLot(input: StoredValueInput): Explanation {
  const taken = faceTaken(input);
  const parts = input.lots.flatMap(({ id, paid, bonus }, i) => {
    const face = money(input.currency, taken[i] ?? 0n);
    if (face.minor === 0n) return [];
    const whole = money(input.currency, paid.minor + bonus.minor);
    return [portion(`lot:${id}`, text(`充值「${id}」已用部分`, `Used of top-up “${id}”`), paid, face, whole)];
  });
  const price = parts.reduce((sum, part) => sum + part.amount.minor, 0n);
  return summed('sum', 'consumed', methodText.art18, money(input.currency, price), parts, { cites: [lotsInOrder] });
}

/** `−of × used ÷ whole`. */
function portion(code: string, label: Text, of: Money, used: Money, whole: Money): Explanation {
  const zero = money(of.currency, 0n);
  if (whole.minor === 0n) return leaf(code, label, zero);
  const price = money(of.currency, roundHalfUp(of.minor * used.minor, whole.minor));
  return leaf(code, label, negate(price), { arithmetic: { kind: 'value', of, before: zero, through: used, whole } });
}

/** What the gift did not cover; with the sign turned, the gift can only take away what was used. */
function giftFirst(input: StoredValueInput): Explanation {
  const amount = (minor: bigint): Money => money(input.currency, minor);
  const covered = smaller(input.consumedFace.minor, totalBonus(input));
  return summed('sum', 'consumed', methodText.bonus_first, amount(covered - input.consumedFace.minor), [
    leaf('face', text('已消费面值', 'Face value used'), negate(input.consumedFace)),
    leaf('gift', text('先由赠送金额抵扣', 'Covered by the gift first'), amount(covered)),
  ]);
}

import type { Explanation } from '../explanation/explanation.ts';
import { leaf } from '../explanation/node.ts';
import { allocateInOrder } from '../money/allocate.ts';
import { smaller } from '../money/extremes.ts';
import { type Money, money, zero } from '../money/money.ts';
import { roundDown } from '../money/rounding.ts';
import type { Fee } from '../policy/outcome.ts';
import { percentText } from '../policy/outcome-text.ts';
import type { Refusal } from '../refusal/refusal.ts';
import { ok, type Result } from '../result.ts';
import { text } from '../text.ts';
import type { GoodsFacts } from './assess-goods.ts';
import type { LineRefund } from './assessment.ts';
import type { Ground } from './basis-of-cause.ts';
import { explainTenders } from './calculators/explain-order-refund.ts';
import { feeCap } from './calculators/fee-cap.ts';
import { type OrderRefund, orderRefund } from './calculators/order-refund.ts';
import { tenderShares } from './calculators/tender-shares.ts';
import { lineRefunds } from './line-refunds.ts';
import type { Promised } from './promise.ts';
import { refundInput } from './refund-input.ts';

/** What one line gives back under an offer. */
export type OfferedLine = {
  readonly units: number;
  /** The share of its money that goes back, in basis points. */
  readonly basisPoints: number;
  /** The clause that gives the share; null where the law or a person does. */
  readonly promise: Promised | null;
};

/** One ground on which goods may go back, with what it gives for each line. `lines` stand in the order of the order's lines. */
export type Offer = {
  readonly ground: Ground;
  readonly lines: readonly OfferedLine[];
  /** The merchant bears the freight of the goods on their way back, beyond what the law asks. */
  readonly freightPromised: Promised | null;
};

export type ReckonedOffer = {
  readonly offer: Offer;
  readonly refund: Money;
  readonly freight: Money;
  readonly whole: OrderRefund;
  /** Goods money before deductions: the sum of the lines'. */
  readonly goods: Money;
  readonly lines: readonly LineRefund[];
  readonly shipping: Money;
  readonly deducted: Money;
  readonly tenders: readonly Money[];
  /** What an agreement adds to what is due; null without one. */
  readonly onTop: Money | null;
  readonly explanation: Explanation;
};

/**
 * The amount of an offer: the refund of the whole as the law works it out, less what clauses keep of single lines
 * (`floor(line × (10000 − share) ÷ 10000)`) and less their fees, which never pass 130% of the provable loss.
 * Refused: what the calculation of the order refuses.
 */
export const reckonOffer = (facts: GoodsFacts, offer: Offer): Result<ReckonedOffer, Refusal> => {
  const { order } = facts;
  const units = offer.lines.map((line) => line.units);
  const input = refundInput(facts, offer.ground.reason, units);
  const whole = orderRefund(input);
  if (!whole.ok) return whole;
  const before = lineRefunds(order, units, whole.value);
  const amount = (minor: bigint): Money => money(order.currency, minor);

  const kept = keptOfLines(facts, offer, before.lines);
  const fees = feesOf(facts, offer, kept.lines);
  const off = kept.minor + fees.minor;
  const freight = freightOf(facts, offer, whole.value);
  if (off === 0n && freight === null)
    return ok({
      offer,
      refund: whole.value.refund,
      freight: whole.value.returnFreight,
      whole: whole.value,
      goods: whole.value.goods,
      onTop: null,
      ...before,
      tenders: whole.value.tenders,
      explanation: whole.value.explanation,
    });

  const refund = amount(whole.value.refund.minor - off);
  const tenders = tenderShares(refund, input.tenders);
  if (!tenders.ok) return tenders;
  const { explanation } = whole.value;
  const replaced = new Map<string, Explanation | null>([['tenders', explainTenders(input, refund, tenders.value)]]);
  if (freight) replaced.set('return_freight', freight);
  return ok({
    offer,
    refund,
    freight: freight?.amount ?? whole.value.returnFreight,
    whole: whole.value,
    goods: whole.value.goods,
    onTop: null,
    lines: fees.lines,
    shipping: before.shipping,
    deducted: amount(before.deducted.minor + off),
    tenders: tenders.value,
    explanation: {
      ...explanation,
      amount: refund,
      parts: [...explanation.parts, ...kept.nodes, ...fees.nodes],
      beside: explanation.beside.flatMap((node) => {
        const other = replaced.get(node.code);
        return other === undefined ? [node] : other === null ? [] : [other];
      }),
    },
  });
};

type Cut = { readonly lines: readonly LineRefund[]; readonly minor: bigint; readonly nodes: readonly Explanation[] };

/** What clauses keep because they give a share only. */
function keptOfLines({ order }: GoodsFacts, { lines: offered }: Offer, lines: readonly LineRefund[]): Cut {
  const nodes: Explanation[] = [];
  let minor = 0n;
  const left = lines.map((line) => {
    const place = order.lines.findIndex(({ id }) => id === line.lineId);
    const { basisPoints = 10_000, promise = null } = offered[place] ?? {};
    if (basisPoints === 10_000 || line.quantity === 0) return line;
    const kept = roundDown(line.amount.minor * BigInt(10_000 - basisPoints), 10_000n);
    const title = order.lines[place]?.title ?? line.lineId;
    minor += kept;
    nodes.push(
      leaf(
        `kept:${line.lineId}`,
        text(
          `「${title}」退 ${percentText(basisPoints)}，余下不退`,
          `“${title}”: ${percentText(basisPoints)} goes back`,
        ),
        money(order.currency, -kept),
        {
          arithmetic: { kind: 'percent', of: line.amount, basisPoints: 10_000 - basisPoints },
          because: promise?.because ?? null,
          cites: promise?.clause ? [promise.clause] : [],
        },
      ),
    );
    return { ...line, amount: money(order.currency, line.amount.minor - kept) };
  });
  return { lines: left, minor, nodes };
}

/** The fees of the clauses that apply, one for each clause, on what its lines give back. */
function feesOf({ order }: GoodsFacts, { lines: offered, ground }: Offer, lines: readonly LineRefund[]): Cut {
  const nodes: Explanation[] = [];
  let minor = 0n;
  let left = lines;
  const clauses = new Map(
    offered.flatMap(({ promise }) => (promise && feeIn(promise).kind !== 'none' ? [[promise.clauseId, promise]] : [])),
  );
  for (const [clauseId, promise] of clauses) {
    const under = (line: LineRefund): boolean =>
      offered[order.lines.findIndex(({ id }) => id === line.lineId)]?.promise?.clauseId === clauseId;
    const base = left.reduce((sum, line) => (under(line) ? sum + line.amount.minor : sum), 0n);
    const capped = cappedFee(feeIn(promise), money(order.currency, base), ground);
    if (!capped || capped.amount.minor === 0n) continue;
    const fee = capped.amount.minor;
    const off = allocateInOrder(
      fee,
      left.map((line) => (under(line) ? line.amount.minor : 0n)),
      (i) => left[i]?.lineId ?? '',
    );
    left = left.map((line, i) => ({ ...line, amount: money(order.currency, line.amount.minor - (off[i] ?? 0n)) }));
    minor += fee;
    nodes.push(
      leaf(`fee:${clauseId}`, text('按条款收取的费用', 'Fee under the clause'), money(order.currency, -fee), {
        because: promise.because,
        cites: promise.clause ? [promise.clause] : [],
        beside: [capped.node],
      }),
    );
  }
  return { lines: left, minor, nodes };
}

const feeIn = ({ answer }: Promised): Fee => (answer.kind === 'refund' ? answer.fee : { kind: 'none' });

function cappedFee(fee: Fee, base: Money, { fault }: Ground): { amount: Money; node: Explanation } | null {
  if (fee.kind === 'none') return null;
  const agreed = money(base.currency, agreedMinor(fee, base.minor));
  const cap = feeCap({
    agreedFee: agreed,
    provableLoss: fee.provableLoss ?? zero(base.currency),
    clauseEffective: true,
    fault,
    fraud: false,
  });
  if (!cap.ok) return null;
  return { amount: money(base.currency, smaller(cap.value.fee.minor, base.minor)), node: cap.value.explanation };
}

const agreedMinor = (fee: Exclude<Fee, { kind: 'none' }>, base: bigint): bigint => {
  if (fee.kind === 'fixed') return fee.amount.minor;
  const share = roundDown(base * BigInt(fee.basisPoints), 10_000n);
  return fee.most === null ? share : smaller(share, fee.most.minor);
};

const freightLabel = text('退货运费', 'Return freight');

/** Freight that the shop promised to bear although the law leaves it with the customer. */
function freightOf({ claim }: GoodsFacts, { freightPromised }: Offer, whole: OrderRefund): Explanation | null {
  if (freightPromised === null || claim.returnFreight.minor === 0n || whole.returnFreight.minor > 0n) return null;
  return leaf('return_freight', freightLabel, claim.returnFreight, {
    because: text('按条款由商家承担，另行支付', 'The shop bears it under its clause, paid separately'),
    cites: freightPromised.clause ? [freightPromised.clause] : [],
  });
}

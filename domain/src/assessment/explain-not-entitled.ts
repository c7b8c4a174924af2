import type { Explanation } from '../explanation/explanation.ts';
import { leaf } from '../explanation/node.ts';
import type { Money } from '../money/money.ts';
import { text } from '../text.ts';
import type { Finding } from './assessment.ts';
import type { Ground } from './basis-of-cause.ts';

const label = text('退款', 'Refund');
const because = text('不符合退款条件', 'The conditions of a refund are not met');
const waitsForPerson = text('由专人核实后决定，尚未拒绝', 'A person examines it and decides; nothing is refused yet');

/** A receipt of nothing: which rules stood in the way, and which ways stay open. */
export const explainNotEntitled = (
  nothing: Money,
  ground: Ground,
  findings: readonly Finding[],
  waits = false,
): Explanation =>
  leaf('refund', label, nothing, {
    because: waits ? waitsForPerson : because,
    cites: ground.cites,
    beside: findings
      .filter((finding) => !finding.passed || finding.code === 'alternatives')
      .map((finding) => leaf(`finding:${finding.code}`, finding.label, nothing, { because: finding.because })),
  });

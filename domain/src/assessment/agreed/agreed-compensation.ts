import { leaf, summed } from '../../explanation/node.ts';
import { consumerRightsLaw } from '../../law/consumer-rights-law.ts';
import type { Refusal } from '../../refusal/refusal.ts';
import { ok, type Result } from '../../result.ts';
import { text } from '../../text.ts';
import type { CompensationFacts } from '../assess-compensation.ts';
import { notInTheWay } from '../goods-findings.ts';
import type { Reckoning } from '../reckoning.ts';
import { agreedBecause, agreedFindings, agreedLabel, agreedOnTop, dueLabel } from './agreed.ts';

/**
 * A claim for compensation that is settled for an exact amount, also where nobody established what would make it due. It is paid outside the
 * tenders, so that nothing but the approvers bounds it.
 */
export const settledByAgreement = (
  { established, claim }: CompensationFacts,
  due: Reckoning,
): Result<Reckoning, Refusal> => {
  const onTop = agreedOnTop(established, due.compensation);
  if (!onTop.ok) return onTop;
  const { agreed = null } = established;
  if (agreed === null) return ok(due);
  const told = agreedFindings(established, onTop.value !== null);
  if (onTop.value === null) return ok({ ...due, findings: [...due.findings, ...told] });
  const because = agreedBecause(agreed);
  return ok({
    ...due,
    basis: claim.rule === 'promise' ? due.basis : 'GOODWILL',
    entitled: true,
    compensation: agreed.amount,
    findings: [...notInTheWay(due.findings), ...told],
    explanation: summed(
      'sum',
      'compensation',
      text('赔偿', 'Compensation'),
      agreed.amount,
      [{ ...due.explanation, code: 'due', label: dueLabel }, leaf('agreed', agreedLabel, onTop.value, { because })],
      { because, cites: [consumerRightsLaw.betterPromise] },
    ),
  });
};

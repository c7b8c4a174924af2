import { type Cause, type Id, type Money, type Order, type RefundCase, shanghaiDate } from '@redress/domain';
import { approveRefundCase } from '@redress/server/approval/approve-case.ts';
import { assessCase } from '@redress/server/assessment/assess-case.ts';
import { openClaim } from '@redress/server/claim/open-claim.ts';
import type { DemoName } from '@redress/server/demo/demo-staff.ts';
import { attachEvidenceToCase } from '@redress/server/evidence/attach-evidence.ts';
import type { ExplainedCase } from '@redress/server/refund-case/case-reader.ts';
import { amount, step } from './show.ts';
import { must, type Stage } from './stage.ts';

type Claim = {
  readonly cause: Cause;
  readonly statement: string;
  readonly quantity?: number;
  readonly freight?: Money;
};

/** Not yet judged: the use case's own answer, since one act shows a refusal. */
export const claim = (
  { house, merchantId, actor }: Stage,
  order: Order,
  { cause, statement, quantity = 1, freight }: Claim,
) =>
  openClaim(house, {
    merchantId,
    actor: actor('customer'),
    order: { id: order.id },
    claim: {
      kind: 'return_and_refund',
      cause,
      statement,
      lines: [{ lineId: 'L1', quantity }],
      giftsReturned: [],
      returnFreight: freight ?? null,
      intake: 'portal',
      customerId: null,
    },
    dryRun: false,
    once: null,
  });

export const opens = async (stage: Stage, order: Order, asked: Claim): Promise<RefundCase> => {
  const refundCase = must(await claim(stage, order, asked));
  step(
    `${stage.customer.name} 申请退款「${order.lines[0]?.title}」：${asked.statement} → ${refundCase.number}`,
    `a claim on order ${order.number} (${asked.cause}) becomes case ${refundCase.number}`,
  );
  return refundCase;
};

/** The customer writes down what happened; the type is read from the content, the hash and the time are fixed at intake. */
export const shows = async (
  stage: Stage,
  { id: caseId }: RefundCase,
  fileName: string,
  contents: string,
): Promise<Id<'evidence'>> => {
  const { house, merchantId, actor } = stage;
  const { evidence } = must(
    await attachEvidenceToCase(house, {
      merchantId,
      actor: actor('customer'),
      caseId,
      kind: 'quality_proof',
      fileName,
      contents: Buffer.from(contents),
      once: null,
    }),
  );
  step(
    `佐证材料 ${fileName}（${evidence.bytes} 字节，SHA-256 ${evidence.sha256.slice(0, 12)}…）`,
    `evidence taken in with its hash and time`,
  );
  return evidence.id;
};

export const command = ({ merchantId, actor }: Stage, { id: caseId }: RefundCase, name: DemoName | 'customer') => ({
  merchantId,
  actor: actor(name),
  caseId,
  expectedVersion: null,
  dryRun: false,
  once: null,
});

export const assesses = async (stage: Stage, refundCase: RefundCase, name: DemoName): Promise<ExplainedCase> => {
  const assessed = must(await assessCase(stage.house, command(stage, refundCase, name)));
  if (assessed.status === 'assessed')
    step(
      `${name} 审核：应退 ${amount(assessed.assessment.refund)}`,
      `assessed: ${amount(assessed.assessment.refund)} is owed`,
    );
  return assessed;
};

export const approves = async (stage: Stage, refundCase: RefundCase, name: DemoName): Promise<ExplainedCase> => {
  const { house } = stage;
  const goodsReceivedOn = shanghaiDate(house.clock.now());
  const approved = must(
    await approveRefundCase(house, { ...command(stage, refundCase, name), note: null, goodsReceivedOn }),
  );
  step(
    `${name} 核对退货并批准（审核与批准不是同一人）`,
    'another person approves: the debt is booked, the money reserved and the payouts queued in one commit',
  );
  return approved;
};

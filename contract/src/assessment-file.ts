import {
  type AssessmentFacts,
  builtInLaw,
  type GoodsClaim,
  type Instant,
  idOf,
  nothingAgreed,
  type Order,
  ok,
  type PolicyDocument,
  policyOfDocument,
  type Refusal,
  type Result,
  refusal,
  refused,
  shanghaiDate,
  standardShopPolicy,
  sum,
  text,
  zero,
} from '@redress/domain';
import { parse, YAMLParseError } from 'yaml';
import { z } from 'zod';
import { claimIn } from './claims.ts';
import { establishedIn } from './established.ts';
import { issueWords } from './issue-words.ts';
import { orderIn } from './orders.ts';
import { policyDocumentIn } from './policy-document.ts';
import { refusalInIssue } from './refuse-value.ts';
import { instantIn } from './time.ts';

/** Ids of a file are made up: nothing in it is recorded. */
const madeUp = (n: number): string => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const storeId = idOf('store', madeUp(1));

const fileIn = z.strictObject({
  policy: policyDocumentIn.nullable().default(null),
  policyVersion: z.int().min(1).default(1),
  order: orderIn,
  claim: claimIn,
  claimedAt: instantIn,
  ...establishedIn,
  refundsInYear: z.int().min(0).max(9_999).default(0),
});

/** A case in a file, ready to be assessed: whatever a desk would record, without a database. */
export type AssessmentFile = Omit<AssessmentFacts, 'now' | 'actor' | 'assessmentId'>;

/**
 * Reads order, claim and policy from YAML or JSON, in the words of the API; `policy` may stand in another file, which the caller reads.
 * Refused: what does not fit, with a JSON pointer (`input_invalid`, or the code of the register).
 */
export const readAssessmentFile = (value: unknown, policy: PolicyDocument | null): Result<AssessmentFile, Refusal> => {
  const read = fileIn.safeParse(filledIn(value));
  if (!read.success) return refused(refusalOf(read.error.issues[0]));
  const { order, claim, claimedAt, answers, fault, basis, share, agreed, refundsInYear, policyVersion } = read.data;
  if (claim.kind !== 'return_and_refund' && claim.kind !== 'refund_only')
    return refused(
      refusal(
        'input_invalid',
        { reason: text('文件只支持商品退款', 'a file describes a claim on goods') },
        '/claim/kind',
      ),
    );
  const document = policy ?? read.data.policy;
  const id = idOf('policy', madeUp(2));
  const goods: GoodsClaim = {
    kind: claim.kind,
    cause: claim.cause,
    statement: claim.statement,
    lines: claim.lines,
    giftsReturned: claim.giftsReturned,
    returnFreight: claim.returnFreight ?? zero(order.currency),
    intake: 'file',
    customerId: null,
    claimedAt,
  };
  return ok({
    order: orderOf(order),
    prepaid: null,
    wrongCharge: null,
    claim: goods,
    policy:
      document === null
        ? standardShopPolicy({ id, version: policyVersion })
        : policyOfDocument(document, { id, version: policyVersion }),
    evidence: [],
    judgement: null,
    established: { answers, fault, basis, share, agreed },
    refundsInYear,
    today: shanghaiDate(claimedAt),
    restDays: builtInLaw.restDays,
    lawVersion: builtInLaw.version,
  });
};

/** YAML or JSON as plain values; refused with the line that cannot be read. */
export const readPlainFile = (source: string): Result<unknown, Refusal> => {
  try {
    return ok(parse(source, { schema: 'core', maxAliasCount: 20 }));
  } catch (error) {
    if (!(error instanceof YAMLParseError) && !(error instanceof ReferenceError)) throw error;
    return refused(refusal('input_invalid', { reason: error.message.split('\n')[0] ?? '' }, ''));
  }
};

/** What a file need not say: the store, the claim's order, and when a tender was paid. */
function filledIn(value: unknown): unknown {
  if (!isRecord(value) || !isRecord(value['order']) || !isRecord(value['claim'])) return value;
  const { order, claim } = value;
  const tenders = Array.isArray(order['tenders'])
    ? order['tenders'].map((one: unknown) => (isRecord(one) ? { paidAt: order['placedAt'], ...one } : one))
    : order['tenders'];
  return {
    ...value,
    order: { storeId, ...order, tenders },
    claim: { statement: '—', ...claim, orderNumber: order['number'] },
  };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function refusalOf(issue: z.core.$ZodIssue | undefined): Refusal {
  const pointer = (issue?.path ?? []).map((part) => `/${String(part)}`).join('');
  const own = issue && refusalInIssue(issue);
  if (own) return refusal(own.code, own.details, pointer);
  const words = issueWords(issue);
  return refusal(
    'input_invalid',
    { reason: text(`${pointer || '/'} ${words.zh}`, `${pointer || '/'} ${words.en}`) },
    pointer,
  );
}

function orderOf(order: z.output<typeof orderIn>): Order {
  const paid = sum(
    order.currency,
    order.tenders.map(({ amount }) => amount),
  );
  return {
    ...order,
    id: idOf('order', madeUp(3)),
    lines: order.lines.map((line) => ({ ...line, returnedQuantity: 0, refunded: zero(order.currency) })),
    gifts: order.gifts.map((gift) => ({ ...gift, settled: false })),
    tenders: order.tenders.map((tender, i) => ({
      ...tender,
      id: idOf('tender', madeUp(10 + i)),
      refunded: zero(order.currency),
      reserved: zero(order.currency),
      channelAccountId: null,
    })),
    invoiced: order.invoiced ?? paid,
    credited: zero(order.currency),
    agreed: order.agreed ?? nothingAgreed,
    version: 1,
  };
}

/** The moment that a file is assessed at: nobody looks earlier than the claim. */
export const assessedAtOf = ({ claim }: AssessmentFile): Instant => claim.claimedAt;

import { isDeepStrictEqual } from 'node:util';
import {
  type Assessment,
  type CaseEvent,
  fromJson,
  type Id,
  idOf,
  type LawData,
  type Policy,
  type RefundCase,
  reassess,
  type Text,
  text,
  toJson,
  type Workings,
} from '@redress/domain';
import { readLawVersion } from '../../law/law-data.ts';
import { readPolicy } from '../../policy/policy-reader.ts';
import { workedOutFrom } from '../../refund-case/case-reader.ts';
import type { Invariant, Readable } from '../invariant.ts';

/** Up to here every assessment is worked out again; of more, every n-th by its id, so that a nightly audit stays an affair of minutes. */
const mostReplayed = 20_000;
const batchSize = 100;

/** Every stored assessment, worked out again from its workings, comes to the same amounts, articles and arithmetic. */
export const assessmentsReplay: Invariant = {
  code: 'assessment_is_its_workings',
  title: text(
    '审核结论与说明可由其依据重新算出，分毫不差',
    'every assessment follows from its workings, to the minor unit',
  ),
  check: async (db, merchant, found) => {
    const total = await countOf(db, merchant);
    const every = Math.max(1, Math.ceil(total / mostReplayed));
    const kept = shelves(db, idOf('merchant', merchant));
    let checked = 0;
    for (let after: string | null = null; ; ) {
      const rows: readonly Row[] = await page(db, merchant, after, every);
      for (const row of rows) {
        const how = await difference(row, kept);
        if (how !== null) found({ what: row.number, how });
      }
      checked += rows.length;
      const last = rows.at(-1);
      if (!last || rows.length < batchSize) return checked;
      after = last.assessment_id;
    }
  },
};

type Row = {
  readonly assessment_id: string;
  readonly number: string;
  readonly state: string;
  readonly explanation: string;
  readonly facts: string;
  /** The events of the case by which assessments were recorded. */
  readonly events: readonly string[];
};

const countOf = async (db: Readable, merchant: string): Promise<number> => {
  const { rows } = await db.query<{ count: number }>({
    name: 'audit-assessments-count',
    text: 'select count(*)::integer as count from assessment where merchant_id = $1',
    values: [merchant],
  });
  return rows[0]?.count ?? 0;
};

const page = async (db: Readable, merchant: string, after: string | null, every: number): Promise<readonly Row[]> => {
  const { rows } = await db.query<Row>({
    name: 'audit-assessments',
    text: `select a.assessment_id, c.number, c.state::text as state, a.explanation::text as explanation, a.facts::text as facts,
        array(select e.payload::text from case_event e
          where e.merchant_id = a.merchant_id and e.case_id = a.case_id and e.type = 'case_assessed' order by e.sequence) as events
      from assessment a join refund_case c on c.merchant_id = a.merchant_id and c.case_id = a.case_id
      where a.merchant_id = $1 and ($2::uuid is null or a.assessment_id > $2)
        and abs(hashtextextended(a.assessment_id::text, 0) % $3) = 0
      order by a.assessment_id limit ${batchSize}`,
    values: [merchant, after, every],
  });
  return rows;
};

type Shelves = {
  readonly policy: (id: Id<'policy'>) => Promise<Policy | null>;
  readonly law: (version: number) => Promise<LawData>;
};

/** Policies and versions of the law are few, and each is read once. */
const shelves = (db: Readable, merchantId: Id<'merchant'>): Shelves => {
  const policies = new Map<string, Promise<Policy | null>>();
  const laws = new Map<number, Promise<LawData>>();
  return {
    policy: (id) => remembered(policies, id, async () => (await readPolicy(db, merchantId, id))?.policy ?? null),
    law: (version) => remembered(laws, version, () => readLawVersion(db, merchantId, version)),
  };
};

const remembered = <K, V>(shelf: Map<K, V>, key: K, read: () => V): V => {
  const there = shelf.get(key);
  if (there !== undefined) return there;
  const value = read();
  shelf.set(key, value);
  return value;
};

const difference = async (row: Row, kept: Shelves): Promise<Text | null> => {
  const assessmentId = idOf('assessment', row.assessment_id);
  const stored = assessmentIn(row.events, assessmentId);
  if (!stored) return text('没有与依据对应的审核记录', 'no assessment belongs to the workings');
  const { facts, bases } = workedOutFrom(row.facts);
  const policy = await kept.policy(facts.policy.id);
  if (!policy) return text('找不到所依据的政策版本', 'the version of the policy is not there');
  const { restDays } = await kept.law(facts.lawVersion);
  const { claim } = fromJson<RefundCase>(row.state);
  const again = reassess({ assessmentId, facts }, { claim, policy, restDays, actor: stored.assessedBy });
  if (!again.ok)
    return text(`重算被拒绝：${again.refusal.code}`, `worked out again it is refused: ${again.refusal.code}`);
  const { assessment, workings } = again.value;
  const was: Outcome = { assessment: stored, explanation: fromJson<Workings['explanation']>(row.explanation), bases };
  const is: Outcome = { assessment, explanation: workings.explanation, bases: workings.bases };
  const parts = (['assessment', 'explanation', 'bases'] as const).filter((part) => !same(was[part], is[part]));
  return parts.length === 0
    ? null
    : text(`重算不同：${parts.join('、')}`, `worked out again it differs in ${parts.join(', ')}`);
};

type Outcome = Pick<Workings, 'explanation' | 'bases'> & { readonly assessment: Assessment };

/** Compared in the form in which they are stored, and without words: a later release may say the same thing better. */
const same = (a: unknown, b: unknown): boolean => isDeepStrictEqual(wordless(a), wordless(b));

const wordless = (value: unknown): unknown =>
  JSON.parse(toJson(value), (key, part: unknown) => {
    // Whether somebody has read the official text of an article changes nothing in what it commands.
    if (key === 'status') return null;
    return isText(part) ? null : part;
  });

const isText = (part: unknown): boolean =>
  typeof part === 'object' && part !== null && Object.keys(part).sort().join() === 'en,zh';

const assessmentIn = (events: readonly string[], id: Id<'assessment'>): Assessment | null => {
  for (const event of events) {
    const recorded = fromJson<CaseEvent>(event);
    if (recorded.type === 'case_assessed' && recorded.assessment.id === id) return recorded.assessment;
  }
  return null;
};

import type { LawCitation } from '../law/citation.ts';
import type { Text } from '../text.ts';
import { meets, pointOf } from './box.ts';
import type { CompiledPolicy, Reading } from './compile.ts';
import type { PolicyFacts } from './condition.ts';
import { reasonsOf } from './condition-text.ts';
import type { Floor } from './floors/floor.ts';
import { type FloorBox, floorsOf } from './floors/floors-of.ts';
import { lift, shortfalls } from './floors/shortfall.ts';
import type { Answer } from './outcome.ts';
import { plainFacts } from './universe.ts';

/** What a policy says about a case: the one clause that applies, or the gap that it leaves. */
export type Evaluation =
  | {
      readonly kind: 'applied';
      readonly reading: Reading;
      /** What the clause says. */
      readonly agreed: Answer;
      /** What is done: the same, or what the law gives where that is better for the customer. */
      readonly answer: Answer;
      /** The floors that lifted it. */
      readonly lifted: readonly Floor[];
    }
  | {
      /** No clause fits: a person decides, and nothing is refused. */
      readonly kind: 'gap';
      readonly facts: PolicyFacts;
      readonly answer: Answer;
      readonly lifted: readonly Floor[];
    };

const askPerson: Answer = { kind: 'review' };

/**
 * The first clause from the top that fits, or a gap. A clause below the law is void (消费者权益保护法 art 26): the answer is then
 * lifted to what the law gives. Total: every case has exactly one answer.
 */
export const evaluate = (policy: CompiledPolicy, facts: PolicyFacts): Evaluation => {
  const { document, readings } = policy;
  const plain = plainFacts(facts);
  const point = pointOf(plain, document.tiers);
  const reading = readings.find(({ box }) => meets(box, point));
  const agreed = reading?.answer ?? askPerson;
  const floors = floorsOf(document).filter((floor) => meets(floor.box, point));
  const lifted = floors.filter((floor) => shortfalls(agreed, floor.need).length > 0).map(({ floor }) => floor);
  const answer = lifted.reduce((best, floor) => lift(best, floor.need), agreed);
  return reading ? { kind: 'applied', reading, agreed, answer, lifted } : { kind: 'gap', facts: plain, answer, lifted };
};

/** What the law gives in a case whatever a policy says: the floors that apply, in their order. */
export const floorsUnder = (policy: CompiledPolicy, facts: PolicyFacts): readonly FloorBox[] => {
  const point = pointOf(plainFacts(facts), policy.document.tiers);
  return floorsOf(policy.document).filter((floor) => meets(floor.box, point));
};

/** Why the clause applies, one sentence for each thing that it asks for. */
export const reasonsFor = (evaluation: Evaluation, facts: PolicyFacts): readonly Text[] =>
  evaluation.kind === 'applied' ? reasonsOf(evaluation.reading.clause.when, plainFacts(facts)) : [];

/** The articles that lifted an answer above what the policy says. */
export const liftedBy = ({ lifted }: Evaluation): readonly LawCitation[] => lifted.flatMap((floor) => floor.cites);

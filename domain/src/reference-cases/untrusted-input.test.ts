import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import ownCases from '../../test-data/own-cases-beyond-orders.json' with { type: 'json' };
import referenceCases from '../../test-data/reference-cases-beyond-orders.json' with { type: 'json' };
import { runReferenceCase } from './run-reference-case.ts';

type Case = { readonly op: string; readonly input: object; readonly expected: object };
const cases: readonly Case[] = [...referenceCases.cases, ...ownCases.cases];

/** The first case of an operation with some fields changed. */
const changed = (op: string, change: object) => {
  const example = cases.find((each) => each.op === op);
  return runReferenceCase({ id: 'X', op, expected: {}, input: { ...example?.input, ...change } });
};

const lots = [{ id: 'T1', paid_fen: 100 }];
const claims = [{ id: 'a', amount_fen: 100 }];

it.each<[operation: string, why: string, change: object, pointer: string]>([
  ['stored_value_refund', 'a negative top-up', { lots: [{ id: 'T1', paid_fen: -1 }] }, '/lots/0/paid'],
  ['stored_value_refund', 'the same top-up twice', { lots: [...lots, ...lots], consumed_face_fen: 1 }, '/lots/1/id'],
  ['stored_value_refund', 'more used than was on the card', { lots, consumed_face_fen: 101 }, '/consumedFace'],
  ['stored_value_refund', 'no top-up', { lots: [], consumed_face_fen: 0 }, '/lots'],
  ['stored_value_refund', 'a method nobody knows', { method: 'coin' }, '/input/method'],
  ['session_card_refund', 'more used than sold', { used: 21 }, '/used'],
  ['session_card_refund', 'a card without sessions', { sessions: 0 }, '/sessions'],
  [
    'session_card_refund',
    'no single price at the consumer’s cause',
    { fault: 'consumer', list_price_fen: null },
    '/listPrice',
  ],
  ['session_card_refund', 'half a session', { used: 0.5 }, '/input/used'],
  ['time_card_refund', 'an end before the start', { end_on: '2025-12-31' }, '/endOn'],
  [
    'time_card_refund',
    'more frozen before the stop than in all',
    { frozen_days: 3, frozen_days_before_stop: 4 },
    '/frozenDaysBeforeStop',
  ],
  ['time_card_refund', 'a term that is frozen whole', { frozen_days: 365 }, '/endOn'],
  [
    'time_card_refund',
    'unused for own reasons at the operator’s fault',
    { fault: 'operator', expired_unused_by_consumer: true },
    '/expiredUnusedByConsumer',
  ],
  ['time_card_refund', 'a day that does not exist', { start_on: '2026-02-30' }, '/input/start_on'],
  ['cooling_off', 'asked for before it was paid', { requested_on: '2026-04-09' }, '/requestedOn'],
  ['cooling_off', 'a place without a rule', { local_rule: 'atlantis' }, '/input/local_rule'],
  ['interest', 'an end before the beginning', { to: '2025-01-01' }, '/to'],
  ['interest', 'a year of 300 days', { basis_days: 300 }, '/basisDays'],
  ['interest', 'a negative rate', { rate_ppm: -1 }, '/ratePpm'],
  ['interest', 'a rate in the wrong unit', { rate_ppm: 31_000_000 }, '/ratePpm'],
  ['prepaid_interest', 'no rate that applies', { fault: 'operator', lpr_1y_ppm: null }, '/lpr1yPpm'],
  ['prepaid_interest', 'more in custody than principal', { custody_principal_fen: 188_001 }, '/custody/principal'],
  ['prepaid_interest', 'custody elected without its rate', { custody_rate_ppm: null }, '/input/custody_rate_ppm'],
  ['fee_cap', 'a negative loss', { provable_loss_fen: -1 }, '/provableLoss'],
  ['compensation', 'a kind nobody knows', { kind: 'revenge' }, '/input/kind'],
  ['compensation', 'fraud without a base', { kind: 'fraud_55', base_fen: null }, '/input/base_fen'],
  ['compensation', 'food without price and loss', { kind: 'food_148' }, '/price'],
  [
    'compensation',
    'a reasonable quantity of nothing',
    { kind: 'food_148', price_fen: 1, qty: 0, reasonable_qty: 1 },
    '/knowingBuyer/quantity',
  ],
  ['earnest', 'a breach by nobody we know', { breach_by: 'weather' }, '/input/breach_by'],
  ['earnest', 'a negative amount', { amount_fen: -1 }, '/amount'],
  ['minor_prepaid', 'a negative age', { age: -1 }, '/age'],
  ['minor_prepaid', 'a consent in words', { guardian_consent: 'yes' }, '/input/guardian_consent'],
  [
    'waterfall',
    'a claim in two classes',
    {
      classes: [
        { rank: 1, claims },
        { rank: 5, claims },
      ],
    },
    '/classes/1/claims/0/id',
  ],
  [
    'waterfall',
    'a pool for nobody we know',
    { pools: [{ id: 'p', amount_fen: 1, claim_ids: ['nobody'] }] },
    '/pools/0/claimIds/0',
  ],
  [
    'waterfall',
    'a pool that lists a number',
    { pools: [{ id: 'p', amount_fen: 1, claim_ids: [7] }] },
    '/input/pools/0/claim_ids/0',
  ],
  ['vat_split', 'a negative rate', { rate_bp: -1 }, '/rateBasisPoints'],
  ['vat_split', 'a rate above 100 %', { rate_bp: 10_001 }, '/rateBasisPoints'],
  ['liquidation_timeline', 'a group before the cause', { group_formed_on: '2026-02-01' }, '/groupFormedOn'],
  [
    'liquidation_timeline',
    'a notice before the group',
    { last_notice_received_on: '2026-03-11' },
    '/lastNoticeReceivedOn',
  ],
  ['liquidation_timeline', 'an announcement before the group', { announced_on: '2026-03-11' }, '/announcedOn'],
  ['red_invoice', 'a now before the initiation', { now: '2026-05-06T09:59:59' }, '/now'],
  ['red_invoice', 'a moment that is only a day', { now: '2026-05-07' }, '/input/now'],
  [
    'red_invoice',
    'an answer from the future',
    { buyer_confirmed: true, response: { at: '2026-05-06T11:00:00', agree: true } },
    '/response/at',
  ],
  [
    'red_invoice',
    'an answer that says neither yes nor no',
    { buyer_confirmed: true, response: { at: '2026-05-06T10:00:30' } },
    '/input/response/agree',
  ],
  ['retention', 'a record nobody keeps', { kind: 'rumour' }, '/input/kind'],
  ['journal', 'an event nobody books', { event: 'magic' }, '/input/event'],
  ['journal', 'an account that does not exist', { cash_account: '小金库' }, '/input/cash_account'],
  [
    'journal',
    'a fee above the balance',
    { event: 'membership_exit_with_fee', balance_gross_fen: 1, fee_gross_fen: 2 },
    '/fee',
  ],
  ['journal', 'a negative amount', { event: 'goodwill_compensation', amount_fen: -1 }, '/amount'],
  ['journal', 'no income tax rate', { event: 'sales_return_prior_year', cit_rate_bp: null }, '/input/cit_rate_bp'],
])('%s refuses %s', (op, _, change, pointer) => {
  expect(changed(op, change)).toMatchObject({ passed: false, refusal: { code: 'calculation_input_invalid', pointer } });
});

it('refuses an answer that JSON cannot carry exactly', () => {
  const outcome = changed('compensation', { kind: 'fraud_55', base_fen: Number.MAX_SAFE_INTEGER });
  expect(outcome).toMatchObject({ refusal: { code: 'calculation_input_invalid', pointer: '/punitive_fen' } });
});

describe('whatever it is given', () => {
  const operations = [...new Set(cases.map(({ op }) => op))];
  const value = fc.oneof(
    fc.integer(),
    fc.constantFrom(0, -1, 1, 2 ** 53, 0.5, Number.NaN, null, true, '', 'a', '2026-02-29', '2026-05-06T10:00:00Z'),
    fc.array(fc.record({ id: fc.constantFrom('a', 'b'), amount_fen: fc.integer() })),
  );

  it('has sixteen operations to try', () => expect(operations).toHaveLength(16));

  it.each(operations)('%s answers or refuses, and never throws', (op) => {
    const examples = cases.filter((each) => each.op === op);
    const keys = [...new Set(examples.flatMap(({ input }) => Object.keys(input)))];
    fc.assert(
      fc.property(fc.constantFrom(...examples), fc.dictionary(fc.constantFrom(...keys), value), ({ input }, change) => {
        const outcome = runReferenceCase({ id: 'X', op, input: { ...input, ...change }, expected: {} });
        expect(JSON.stringify(outcome)).not.toMatch(/internal_error|NaN/);
      }),
      { numRuns: 150 },
    );
  });
});

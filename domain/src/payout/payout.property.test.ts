import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answers, aPayout, payoutNow } from '../../test-support/payout-facts.ts';
import { type Instant, later, SECOND } from '../time/instant.ts';
import { type Asked, afterAnswer, afterLostSender, beforeSend } from './after-answer.ts';
import type { ChannelAnswer } from './answer.ts';
import { allowedHandMoves, holdPayout, recordReturned, releasePayout, voidPayout } from './by-hand.ts';
import { alipayPacing as pacing } from './pacing.ts';
import { type Payout, type PayoutStatus, payoutStatuses } from './payout.ts';
import { isInFlight, isTerminal, payoutCan, payoutMoves } from './payout-can.ts';

const lease = 30 * SECOND;

const cameBack = {
  actor: { kind: 'staff', id: 'cashier', name: '出纳' },
  approvers: [{ kind: 'staff', id: 'manager', name: '王店长' }],
  reference: 'BILL-1',
  hasProof: true,
  reason: '银行退票，账单可查',
} as const;

/** What may happen to a payout from outside: time, an answer, a death of the sender, a hand. */
const step = fc.record({
  wait: fc.integer({ min: 0, max: 120 * SECOND }),
  answer: fc.constantFrom(...Object.values(answers)),
  happens: fc.constantFrom(
    'answer',
    'answer',
    'answer',
    'early question',
    'death',
    'hold',
    'release',
    'void',
    'came back',
  ),
});

type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** One step of the machine as the worker drives it: send when it is time to send, ask when it is time to ask. */
const take = (before: Payout, { answer, happens }: Step, now: Instant): readonly Payout[] => {
  const byHand = {
    hold: holdPayout(before, 'needs_person'),
    release: releasePayout(before, null, now),
    void: voidPayout(before, '不再出款'),
    'came back': recordReturned(before, { ...cameBack, returnedAt: now, now }),
  };
  if (happens === 'hold' || happens === 'release' || happens === 'void' || happens === 'came back') {
    const moved = byHand[happens];
    return moved.ok ? [moved.value] : [];
  }
  if (before.status === 'sending') return [afterLostSender(before, now, pacing)];
  if (happens === 'early question' && (isInFlight(before.status) || before.status === 'settled'))
    return [afterAnswer(before, 'query', answer, now, pacing)];
  if (before.next === null || before.next.at > now) return [];
  if (before.next.do === 'query') return [afterAnswer(before, 'query', answer, now, pacing)];
  const sending = beforeSend(before, later(now, lease));
  return happens === 'death' ? [sending] : [sending, afterAnswer(sending, 'send', answer, now, pacing)];
};

const lives = fc.array(step, { maxLength: 60 });
const walk = (steps: readonly Step[], look: (before: Payout, after: Payout) => void): Payout => {
  let payout = aPayout();
  let now = payoutNow;
  for (const each of steps) {
    now = later(now, each.wait);
    for (const after of take(payout, each, now)) {
      look(payout, after);
      payout = after;
    }
  }
  return payout;
};

describe('whatever a channel answers, in whatever order', () => {
  test('every move is in the table, terminal states stay, and the number, amount and ids never change', () => {
    fc.assert(
      fc.property(lives, (steps) => {
        walk(steps, (before, after) => {
          if (before.status !== after.status) expect(payoutCan(before.status, after.status)).toBe(true);
          expect(isTerminal(before.status)).toBe(false);
          const { requestNumber, amount, id, tenderId, caseId } = before;
          expect(after).toMatchObject({ requestNumber, amount, id, tenderId, caseId });
        });
      }),
      { numRuns: 2_000 },
    );
  });

  test('settled is only left for bounced, and unknown only for a word of the channel or the same number again', () => {
    fc.assert(
      fc.property(lives, (steps) => {
        walk(steps, (before, after) => {
          if (before.status === 'settled') expect(['settled', 'bounced']).toContain(after.status);
          if (before.status === 'unknown')
            expect([
              'unknown',
              'sending',
              'accepted',
              'awaiting_payee',
              'abnormal',
              'settled',
              'failed',
              'held',
            ]).toContain(after.status);
          if (before.status === 'unknown' && after.status === 'held')
            expect(before.pendingRefusal?.leadsTo).toBe('held');
        });
      }),
      { numRuns: 2_000 },
    );
  });

  test('a payout that is open is never forgotten: something is due, or a person is named', () => {
    fc.assert(
      fc.property(lives, (steps) => {
        walk(steps, (_, after) => {
          if (after.status === 'held') expect(after.next).toBeNull();
          else if (after.status === 'abnormal') expect(after.next?.do).not.toBe('send');
          else if (!isTerminal(after.status) && after.status !== 'settled') expect(after.next).not.toBeNull();
          expect(after.holdReason !== null).toBe(after.status === 'held');
          // What a person may stop or end has no try of it on its way.
          if (allowedHandMoves(after).includes('void')) expect(after.everUnknown).toBe(false);
          expect(after.returned !== null).toBe(after.status === 'bounced');
        });
      }),
      { numRuns: 2_000 },
    );
  });

  test('every move of the table but those by hand is reached', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(lives, (steps) => {
        walk(steps, (before, after) => {
          if (before.status !== after.status) seen.add(`${before.status} → ${after.status}`);
        });
      }),
      { numRuns: 4_000, seed: 1 },
    );
    const table = payoutStatuses.flatMap((from) => payoutMoves[from].map((to) => `${from} → ${to}`));
    expect(table.filter((move) => !seen.has(move))).toEqual(['held → settled', 'held → accepted']);
    expect([...seen].filter((move) => !table.includes(move))).toEqual([]);
  });
});

/**
 * A channel whose truth we know. It pays a number once, keeps a number alive while it is working on it, and loses requests,
 * answers and questions. A request that timed out may still arrive within a minute; one that the client's own library
 * repeated, within ten seconds of the answer to the repetition.
 */
class HonestChannel {
  paid = false;
  working = false;
  #arriving: Instant[] = [];

  send(how: Doing, now: Instant): ChannelAnswer {
    this.deliver(now);
    if (how === 'lost') return lost;
    if (how === 'late') return this.#later(now, pacing.beforeConfirming, lost);
    const alive = this.paid || this.working;
    if (alive) return how === 'answer lost' ? lost : { class: 'accepted' };
    if (how === 'refuse') return refused;
    if (how === 'no funds') return noFunds;
    if (how === 'repeated, refused') return this.#later(now, pacing.beforeFirstQuery, refused);
    if (how === 'repeated, no funds') return this.#later(now, pacing.beforeFirstQuery, noFunds);
    if (how === 'work' || how === 'work and fail') {
      this.working = how === 'work';
      return { class: 'accepted' };
    }
    this.paid = true;
    return how === 'answer lost' ? lost : settled;
  }

  query(how: Doing, now: Instant): ChannelAnswer {
    this.deliver(now);
    if (how === 'lost') return lost;
    if (this.working && how === 'pay') {
      this.working = false;
      this.paid = true;
    }
    return this.paid ? settled : { class: 'absent' };
  }

  deliver(now: Instant): void {
    if (this.#arriving.some((at) => at <= now) && !this.working) this.paid = true;
    this.#arriving = this.#arriving.filter((at) => at > now);
  }

  #later(now: Instant, within: number, answer: ChannelAnswer): ChannelAnswer {
    this.#arriving.push(later(now, within - 1));
    return answer;
  }
}

const lost: ChannelAnswer = { class: 'unknown', reason: 'lost' };
const settled: ChannelAnswer = { class: 'settled', channelNumber: null, landing: null, at: null };
const refused: ChannelAnswer = { class: 'refused_final', code: 'F', message: '', confirm: true };
const noFunds: ChannelAnswer = { class: 'refused_retryable', code: 'B', message: '', needs: 'funds', confirm: true };

const doings = [
  'pay',
  'answer lost',
  'lost',
  'late',
  'refuse',
  'no funds',
  'repeated, refused',
  'repeated, no funds',
  'work',
  'work and fail',
] as const;
type Doing = (typeof doings)[number];

describe('what is settled, however often it is asked about', () => {
  const landings = fc.constantFrom('ALIPAYACCOUNT 100.00', '支付宝余额', null);

  test('stays settled under every answer but a return; only the landing may follow the channel, and it is never lost', () => {
    const answer = fc.oneof(
      fc.constantFrom(...Object.values(answers).filter((each) => each.class !== 'returned')),
      landings.map((landing): ChannelAnswer => ({ class: 'settled', channelNumber: 'C9', landing, at: null })),
    );
    fc.assert(
      fc.property(fc.array(answer, { maxLength: 20 }), (told) => {
        const sending = beforeSend(aPayout(), later(payoutNow, lease));
        let payout = afterAnswer(sending, 'send', answers['settled'] ?? settled, payoutNow, pacing);
        for (const each of told) {
          const before = payout;
          payout = afterAnswer(before, 'query', each, payoutNow, pacing);
          const landing = each.class === 'settled' && each.landing !== null ? each.landing : before.settled?.landing;
          expect(payout).toMatchObject({ status: 'settled', settled: { ...before.settled, landing } });
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('against a channel whose truth is known', () => {
  const over: readonly PayoutStatus[] = ['failed', 'void', 'held', 'queued'];

  test('a payout that our books hold to be unpaid is unpaid, and nothing of it is still on its way', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...doings), fc.boolean(), fc.constantFrom('', 'death', 'early', 'hand')), {
          maxLength: 40,
        }),
        (script) => {
          const channel = new HonestChannel();
          let payout = aPayout();
          let now = payoutNow;
          for (const [how, void_, event] of script) {
            const ask = (asked: Asked): ChannelAnswer =>
              asked === 'send' ? channel.send(how, now) : channel.query(how, now);
            if (event === 'early' && isInFlight(payout.status) && payout.status !== 'sending') {
              payout = afterAnswer(payout, 'query', ask('query'), now, pacing);
            } else if (event === 'hand' && payout.status === 'held') {
              const moved = void_ ? voidPayout(payout, '不再出款') : releasePayout(payout, null, now);
              if (moved.ok) payout = moved.value;
            } else if (payout.next !== null) {
              now = later(payout.next.at, 1);
              if (payout.status === 'sending') payout = afterLostSender(payout, now, pacing);
              else if (payout.next.do === 'query') payout = afterAnswer(payout, 'query', ask('query'), now, pacing);
              else {
                const sending = beforeSend(payout, later(now, lease));
                const answer = ask('send');
                payout = event === 'death' ? sending : afterAnswer(sending, 'send', answer, now, pacing);
              }
            }
            if (over.includes(payout.status)) {
              channel.deliver(later(now, 10 * lease));
              expect({ status: payout.status, paid: channel.paid, working: channel.working }).toEqual({
                status: payout.status,
                paid: false,
                working: false,
              });
            }
            if (payout.status === 'settled') expect(channel.paid).toBe(true);
          }
        },
      ),
      { numRuns: 10_000 },
    );
  });
});

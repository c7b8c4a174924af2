import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerOf } from '../../test-support/answer-of.ts';
import { cny } from '../money/money.ts';
import { fromIso } from '../time/instant.ts';
import { redInvoice } from './red-invoice.ts';
import { redInvoiceAmount } from './red-invoice-amount.ts';
import { splitVat } from './vat.ts';

describe('the tax of a red-letter invoice', () => {
  it('closes on the tax of the blue one over any sequence of reversals', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(5_000), { minLength: 1, maxLength: 8 }),
        fc.constantFrom(0, 100, 600, 900, 1_300),
        (parts, rate) => {
          const gross = parts.reduce((sum, part) => sum + BigInt(part), 0n);
          let [before, tax, net] = [0n, 0n, 0n];
          for (const part of parts) {
            const line = {
              gross: cny(gross),
              rateBasisPoints: rate,
              reversedBefore: cny(before),
              reversing: cny(BigInt(part)),
            };
            const made = answerOf(redInvoiceAmount({ ...line, reason: '02' }));
            expect(made.tax.minor >= 0n && made.net.minor >= 0n).toBe(true);
            [before, tax, net] = [before + BigInt(part), tax + made.tax.minor, net + made.net.minor];
          }
          expect({ net, tax }).toEqual(splitVat(gross, rate));
        },
      ),
    );
  });

  const line = {
    gross: cny(11_300n),
    rateBasisPoints: 1_300,
    reversedBefore: cny(11_000n),
    reversing: cny(300n),
    reason: '02',
  } as const;

  it.each([
    ['a fen above the blue invoice', { reversing: cny(301n) }],
    ['a part of an invoice that was wrong', { reason: '01' }],
    ['a negative reversal', { reversing: cny(-1n) }],
  ] as const)('refuses %s', (_, change) => {
    expect(redInvoiceAmount(line).ok).toBe(true);
    expect(redInvoiceAmount({ ...line, ...change })).toMatchObject({ ok: false, refusal: { pointer: '/reversing' } });
  });
});

it('takes an answer of this very moment', () => {
  const at = fromIso('2026-05-06T10:00:00+08:00') ?? expect.fail();
  const facts = { buyerConfirmed: true, initiator: 'seller', initiatedAt: at, now: at } as const;
  expect(answerOf(redInvoice({ ...facts, response: { at, agree: false } })).status).toBe('05');
});

it('tells until when the other side may answer', () => {
  const at = fromIso('2026-05-06T10:00:00+08:00') ?? expect.fail();
  const facts = { buyerConfirmed: true, initiator: 'seller', initiatedAt: at, now: at, response: null } as const;
  expect(answerOf(redInvoice(facts)).confirmBy).toBe(fromIso('2026-05-09T10:00:00+08:00'));
  expect(answerOf(redInvoice({ ...facts, buyerConfirmed: false })).confirmBy).toBeNull();
});

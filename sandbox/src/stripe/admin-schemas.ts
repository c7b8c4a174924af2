import { chancesSchemaOf, faultSchemaOf, number as id, minor, oneOrMany, strict, text } from '../shared/strict.ts';
import { callFaultKinds, hookFaultKinds } from './fault-kind.ts';

const currency = { type: 'string', pattern: '^[a-z]{3}$' } as const;
const kinds = [...callFaultKinds, ...hookFaultKinds];

const charge = strict(
  {
    reference: id,
    amountMinor: minor,
    feeMinor: minor,
    currency: { type: 'string', pattern: '^[A-Za-z]{3}$' },
    method: { enum: ['card', 'alipay', 'us_bank_account'] },
    brand: id,
    last4: { type: 'string', pattern: '^\\d{4}$' },
    description: text,
    metadata: { type: 'object', additionalProperties: { type: 'string' } },
    paidAt: { type: 'integer' },
    paymentIntent: { type: 'string', pattern: '^pi_[A-Za-z0-9]{1,60}$' },
  },
  ['amountMinor'],
);

/** One charge or a list of them. */
export const charges = oneOrMany(charge);

export const truth = strict({ charge: id, onlyRefunded: { enum: ['true', 'false'] } });

export const span = strict({ from: minor, to: minor }, ['from', 'to']);

export const fault = faultSchemaOf(kinds, { call: text, thenFails: { type: 'boolean' } });

/** A chance for each kind of fault. */
export const chances = chancesSchemaOf(kinds);

export const balance = strict({ currency, topUpMinor: minor, withdrawMinor: minor }, ['currency']);

export const failure = strict({ reason: id });

export const dispute = strict({ charge: id, amountMinor: minor, reason: id, inquiry: { type: 'boolean' } }, ['charge']);

export const verdict = strict({ status: { enum: ['won', 'lost', 'warning_closed'] } }, ['status']);

export const hookUrl = strict({ url: { anyOf: [text, { type: 'null' }] } }, ['url']);

export const forgery = strict({ kind: { enum: ['forged-key', 'old'] }, type: id, object: { type: 'object' } }, [
  'kind',
  'type',
  'object',
]);

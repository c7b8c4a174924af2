import { callFaultKinds, hookFaultKinds } from './fault-kind.ts';

const text = { type: 'string', minLength: 1, maxLength: 2048 } as const;
const id = { type: 'string', minLength: 1, maxLength: 80 } as const;
const minor = { type: 'string', pattern: '^\\d{1,15}$' } as const;
const instant = { type: 'string', pattern: '^\\d{1,15}$' } as const;
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
export const charges = { anyOf: [charge, { type: 'array', items: charge }] };

export const truth = strict({ charge: id, onlyRefunded: { enum: ['true', 'false'] } });

export const span = strict({ from: instant, to: instant }, ['from', 'to']);

export const fault = strict(
  {
    kind: { enum: kinds },
    call: text,
    times: { type: 'integer', minimum: 1 },
    seconds: { type: 'number', minimum: 0 },
    millis: { type: 'integer', minimum: 0 },
    hang: { type: 'boolean' },
    thenFails: { type: 'boolean' },
  },
  ['kind'],
);

/** A chance for each kind of fault. */
export const chances = strict(
  Object.fromEntries(kinds.map((kind) => [kind, { type: 'number', minimum: 0, maximum: 1 }])),
);

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

/** An object which has these properties and no others. */
function strict(properties: Readonly<Record<string, unknown>>, required: readonly string[] = []) {
  return { type: 'object', properties, required, additionalProperties: false };
}

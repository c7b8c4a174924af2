import { callFaultKinds, noticeFaultKinds } from './fault-kind.ts';

const text = { type: 'string', minLength: 1, maxLength: 2048 } as const;
const number = { type: 'string', minLength: 1, maxLength: 64 } as const;
const fen = { type: 'string', pattern: '^\\d{1,15}$' } as const;
const kinds = [...callFaultKinds, ...noticeFaultKinds];

const trade = strict(
  {
    outTradeNo: number,
    amountMinor: fen,
    appId: number,
    paidAt: { type: 'integer' },
    subject: text,
    buyerId: number,
    buyerLogonId: text,
    fundChannel: { enum: ['ALIPAYACCOUNT', 'PCREDIT', 'BANKCARD'] },
    notifyUrl: text,
  },
  ['outTradeNo', 'amountMinor'],
);

/** One trade or a list of them. */
export const tradesSchema = { anyOf: [trade, { type: 'array', items: trade }] };

export const appSchema = strict({
  appId: number,
  merchantPublicKey: text,
  sellerId: number,
  initialBalanceMinor: fen,
  notifyUrl: text,
});

export const truthSchema = strict({ outTradeNo: number, onlyRefunded: { enum: ['true', 'false'] } });

export const faultSchema = strict(
  {
    kind: { enum: kinds },
    method: text,
    times: { type: 'integer', minimum: 1 },
    seconds: { type: 'number', minimum: 0 },
    millis: { type: 'integer', minimum: 0 },
    hang: { type: 'boolean' },
    thenFails: { type: 'boolean' },
  },
  ['kind'],
);

/** A chance for each kind of fault. */
export const chancesSchema = strict(
  Object.fromEntries(kinds.map((kind) => [kind, { type: 'number', minimum: 0, maximum: 1 }])),
);

export const balanceSchema = strict({ appId: number, topUpMinor: fen, withdrawMinor: fen });

export const bounceSchema = strict({ outTradeNo: number, landsAt: { enum: ['merchant', 'buyer-balance'] } });

export const forgerySchema = strict(
  {
    outTradeNo: number,
    outRequestNo: number,
    refundedMinor: fen,
    kind: { enum: ['forged-key', 'forged-amount', 'forged-app'] },
  },
  ['outTradeNo', 'outRequestNo', 'refundedMinor', 'kind'],
);

export const payeeSchema = strict(
  { identity: text, name: text, state: { enum: ['ok', 'missing', 'frozen', 'unnamed'] } },
  ['identity'],
);

export const spoilSchema = strict(
  {
    kind: { enum: ['drop', 'duplicate', 'amount', 'phantom'] },
    outRequestNo: number,
    day: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
    amountMinor: fen,
  },
  ['kind', 'outRequestNo'],
);

/** An object which has these properties and no others. */
function strict(properties: Readonly<Record<string, unknown>>, required: readonly string[] = []) {
  return { type: 'object', properties, required, additionalProperties: false };
}

import { callFaultKinds, noticeFaultKinds, operations } from './fault-kind.ts';
import { verifications } from './merchant.ts';
import { payerFunds } from './trade.ts';

const text = { type: 'string', minLength: 1, maxLength: 2048 } as const;
const number = { type: 'string', minLength: 1, maxLength: 64 } as const;
const fen = { type: 'string', pattern: '^\\d{1,15}$' } as const;
const kinds = [...callFaultKinds, ...noticeFaultKinds];

const trade = strict(
  {
    outTradeNo: number,
    amountMinor: fen,
    couponMinor: fen,
    mchid: number,
    paidAt: { type: 'integer' },
    description: text,
    openid: number,
    payerName: text,
    payerFunds: { enum: payerFunds },
    payerIsGone: { type: 'boolean' },
  },
  ['outTradeNo', 'amountMinor'],
);

/** One payment or a list of them. */
export const tradesSchema = { anyOf: [trade, { type: 'array', items: trade }] };

export const merchantSchema = strict({
  mchid: number,
  appid: number,
  merchantPublicKey: text,
  verification: { enum: verifications },
  initialBalanceMinor: fen,
  notifyUrl: text,
});

export const truthSchema = strict({ outTradeNo: number, onlyRefunded: { enum: ['true', 'false'] } });

export const faultSchema = strict(
  {
    kind: { enum: kinds },
    operation: { enum: operations },
    times: { type: 'integer', minimum: 1 },
    seconds: { type: 'number', minimum: 0 },
    millis: { type: 'integer', minimum: 0 },
    hang: { type: 'boolean' },
  },
  ['kind'],
);

/** A chance for each kind of fault. */
export const chancesSchema = strict(
  Object.fromEntries(kinds.map((kind) => [kind, { type: 'number', minimum: 0, maximum: 1 }])),
);

export const balanceSchema = strict({ mchid: number, topUpMinor: fen, withdrawMinor: fen });

export const failureSchema = strict({ reason: number }, ['reason']);

export const forgerySchema = strict(
  {
    outTradeNo: number,
    outRefundNo: number,
    amountMinor: fen,
    kind: { enum: ['forged-key', 'forged-amount', 'forged-merchant'] },
  },
  ['outTradeNo', 'outRefundNo', 'amountMinor', 'kind'],
);

export const spoilSchema = strict(
  {
    kind: { enum: ['drop', 'duplicate', 'amount', 'phantom'] },
    outRefundNo: number,
    day: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
    amountMinor: fen,
  },
  ['kind', 'outRefundNo'],
);

/** An object which has these properties and no others. */
function strict(properties: Readonly<Record<string, unknown>>, required: readonly string[] = []) {
  return { type: 'object', properties, required, additionalProperties: false };
}

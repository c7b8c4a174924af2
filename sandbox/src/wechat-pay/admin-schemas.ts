import {
  chancesSchemaOf,
  faultSchemaOf,
  minor,
  number,
  oneOrMany,
  spoilSchemaOf,
  strict,
  text,
} from '../shared/strict.ts';
import { callFaultKinds, noticeFaultKinds, operations } from './fault-kind.ts';
import { verifications } from './merchant.ts';
import { payerFunds } from './trade.ts';

const kinds = [...callFaultKinds, ...noticeFaultKinds];

const trade = strict(
  {
    outTradeNo: number,
    amountMinor: minor,
    couponMinor: minor,
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
export const tradesSchema = oneOrMany(trade);

export const merchantSchema = strict({
  mchid: number,
  appid: number,
  merchantPublicKey: text,
  verification: { enum: verifications },
  initialBalanceMinor: minor,
  notifyUrl: text,
});

export const truthSchema = strict({ outTradeNo: number, onlyRefunded: { enum: ['true', 'false'] } });

export const faultSchema = faultSchemaOf(kinds, { operation: { enum: operations } });

/** A chance for each kind of fault. */
export const chancesSchema = chancesSchemaOf(kinds);

export const balanceSchema = strict({ mchid: number, topUpMinor: minor, withdrawMinor: minor });

export const failureSchema = strict({ reason: number }, ['reason']);

export const forgerySchema = strict(
  {
    outTradeNo: number,
    outRefundNo: number,
    amountMinor: minor,
    kind: { enum: ['forged-key', 'forged-amount', 'forged-merchant'] },
  },
  ['outTradeNo', 'outRefundNo', 'amountMinor', 'kind'],
);

export const spoilSchema = spoilSchemaOf('outRefundNo');

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
import { callFaultKinds, noticeFaultKinds } from './fault-kind.ts';

const kinds = [...callFaultKinds, ...noticeFaultKinds];

const trade = strict(
  {
    outTradeNo: number,
    amountMinor: minor,
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
export const tradesSchema = oneOrMany(trade);

export const appSchema = strict({
  appId: number,
  merchantPublicKey: text,
  sellerId: number,
  initialBalanceMinor: minor,
  notifyUrl: text,
});

export const truthSchema = strict({ outTradeNo: number, onlyRefunded: { enum: ['true', 'false'] } });

export const faultSchema = faultSchemaOf(kinds, { method: text, thenFails: { type: 'boolean' } });

/** A chance for each kind of fault. */
export const chancesSchema = chancesSchemaOf(kinds);

export const balanceSchema = strict({ appId: number, topUpMinor: minor, withdrawMinor: minor });

export const bounceSchema = strict({ outTradeNo: number, landsAt: { enum: ['merchant', 'buyer-balance'] } });

export const forgerySchema = strict(
  {
    outTradeNo: number,
    outRequestNo: number,
    refundedMinor: minor,
    kind: { enum: ['forged-key', 'forged-amount', 'forged-app'] },
  },
  ['outTradeNo', 'outRequestNo', 'refundedMinor', 'kind'],
);

export const payeeSchema = strict(
  { identity: text, name: text, state: { enum: ['ok', 'missing', 'frozen', 'unnamed'] } },
  ['identity'],
);

export const spoilSchema = spoilSchemaOf('outRequestNo');

import { type Id, idOf, type PayeeKind, type TransferSource, uuidOf } from '@redress/domain';
import type { Pool } from 'pg';
import type { ChannelKind } from '../../channels/channel-kinds.ts';

type Carrier = Extract<ChannelKind, 'alipay' | 'wechat_pay' | 'bank'>;

/** Which kinds of account can pay to which kind of payee, the cheapest and surest first. */
const carriers: Record<PayeeKind, readonly Carrier[]> = {
  alipay_account: ['alipay'],
  wechat_openid: ['wechat_pay'],
  bank_account: ['bank', 'alipay'],
};

const sourceOf: Record<Carrier, TransferSource> = { alipay: 'alipay', wechat_pay: 'wechat_pay', bank: 'bank_transfer' };

export type TransferAccount = { readonly id: Id<'channelAccount'>; readonly paidFrom: TransferSource };

/** The account that a transfer leaves by: the one that was named, if it can pay this kind of payee; else the first enabled one that can. */
export const transferAccountFor = async (
  db: Pool,
  merchantId: Id<'merchant'>,
  payeeKind: PayeeKind,
  named: Id<'channelAccount'> | null,
): Promise<TransferAccount | null> => {
  const kinds = carriers[payeeKind];
  const { rows } = await db.query<{ id: string; kind: Carrier }>({
    name: 'transfer-account',
    text: `select channel_account_id as id, kind from channel_account
      where merchant_id = $1 and kind = any($2::text[]) and (channel_account_id = $3 or ($3::uuid is null and enabled))
      order by array_position($2::text[], kind), created_at limit 1`,
    values: [uuidOf(merchantId), [...kinds], named && uuidOf(named)],
  });
  const [row] = rows;
  return row ? { id: idOf('channelAccount', row.id), paidFrom: sourceOf[row.kind] } : null;
};

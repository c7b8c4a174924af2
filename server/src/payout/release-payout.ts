import {
  type Id,
  idOf,
  type Payout,
  type Refusal,
  type Result,
  refusal,
  refused,
  releasePayout as releaseByHand,
  uuidOf,
} from '@redress/domain';
import type { House } from '../house.ts';
import type { Done } from '../platform/once.ts';
import { movePayoutByHand, type PayoutCommand } from './by-hand.ts';

export type ReleasePayout = PayoutCommand & {
  /** The account to leave by, for a payout that has none; null takes the one of the tender. */
  readonly channelAccountId: Id<'channelAccount'> | null;
};

/** Lets a held payout go, under the same number and with the same body. */
export const releasePayout = (house: House, command: ReleasePayout): Promise<Result<Done<Payout>, Refusal>> =>
  movePayoutByHand(house, command, async (before) => {
    const account = await accountFor(house, command, before);
    if (!account.ok)
      return refused(refusal('not_found', { what: command.channelAccountId ?? '' }, '/channelAccountId'));
    return releaseByHand(before, account.id, house.clock.now());
  });

/** The account that was named, if it is one of the tender's kind; else the tender's own. */
const accountFor = async (
  house: House,
  { merchantId, channelAccountId }: ReleasePayout,
  before: Payout,
): Promise<{ ok: true; id: Id<'channelAccount'> | null } | { ok: false }> => {
  const { rows } = await house.db.query<{ id: string | null }>({
    name: 'account-for-release',
    text: `select coalesce(a.channel_account_id, case when $3::uuid is null then t.channel_account_id end) as id
      from tender t
      left join channel_account a on a.merchant_id = t.merchant_id and a.channel_account_id = $3::uuid and a.kind = t.kind
      where t.merchant_id = $1 and t.tender_id = $2`,
    values: [
      uuidOf(merchantId),
      before.tenderId && uuidOf(before.tenderId),
      channelAccountId && uuidOf(channelAccountId),
    ],
  });
  const id = rows[0]?.id ?? null;
  if (channelAccountId !== null && id === null) return { ok: false };
  return { ok: true, id: id === null ? null : idOf('channelAccount', id) };
};

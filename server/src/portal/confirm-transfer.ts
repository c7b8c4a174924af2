import { type ReplyBodyOf, toWire } from '@redress/contract';
import { type Id, ok, type Refusal, type Result, refusal, refused, toIso } from '@redress/domain';
import { readChannelAccount } from '../channels/channel-accounts.ts';
import type { House } from '../house.ts';
import { readPayout } from '../payout/payout-reader.ts';

/**
 * What the WeChat browser needs so that the customer can take a transfer (`requestMerchantTransfer`): the merchant's number, the app and the
 * package that WeChat handed out. Refused: `not_found`, and `portal_nothing_to_confirm` when the payout waits for no such yes.
 */
export const transferConfirmation = async (
  { db }: House,
  {
    merchantId,
    caseId,
    payoutId,
  }: {
    readonly merchantId: Id<'merchant'>;
    readonly caseId: Id<'refundCase'>;
    readonly payoutId: Id<'payout'>;
  },
): Promise<Result<ReplyBodyOf<'getPortalConfirmation'>, Refusal>> => {
  const payout = await readPayout(db, merchantId, payoutId);
  if (payout?.caseId !== caseId) return refused(refusal('not_found', { what: payoutId }));
  const { confirmation = null, channelAccountId, status, amount } = payout;
  const account = channelAccountId && (await readChannelAccount(db, merchantId, channelAccountId));
  if (status !== 'awaiting_payee' || !confirmation || account?.kind !== 'wechat_pay')
    return refused(refusal('portal_nothing_to_confirm'));
  const { appId, mchId, apiUrl } = account.settings;
  if (appId === null) return refused(refusal('portal_nothing_to_confirm'));
  return ok({
    appId,
    mchId,
    package: confirmation.package,
    until: confirmation.until && toIso(confirmation.until),
    amount: toWire(amount),
    sandbox: new URL(apiUrl).protocol === 'http:',
  });
};

import { type Id, uuidOf } from '@redress/domain';
import { addChannelAccount } from '../channels/add-channel-account.ts';
import { listChannelAccounts } from '../channels/channel-accounts.ts';
import type { NewOrder } from '../commerce/record-order.ts';
import type { House } from '../house.ts';

const label = '微信支付（本地沙箱）';

/** What the demo needs of the local WeChat Pay. */
export type DemoWechatPay = {
  readonly baseUrl: string;
  merchantKeys(): {
    readonly mchid: string;
    readonly appid: string;
    readonly serial: string;
    readonly privateKeyPkcs8: string;
    readonly apiV3Key: string;
    readonly platformKeys: Readonly<Record<string, string>>;
  };
  /** Takes payments; one that is there already with the same amount stays as it is. Amounts in fen. */
  createTrades(
    payments: readonly {
      readonly outTradeNo: string;
      readonly amountMinor: bigint;
      readonly paidAt: number;
      readonly description: string;
    }[],
  ): unknown;
  readonly faults: { next(fault: { readonly kind: 'processing-long'; readonly seconds: number }): void };
};

/**
 * Connects the demo merchant to the local WeChat Pay through the same door as a real account. The sandbox may have moved to
 * another port since the last start, so its address is brought up to date.
 */
export const connectWechatPay = async (
  house: House,
  merchantId: Id<'merchant'>,
  wechat: DemoWechatPay,
): Promise<void> => {
  const known = await accountOf(house, merchantId);
  if (known) {
    await house.db.query(
      `update channel_account set settings = jsonb_set(settings, '{apiUrl}', to_jsonb($3::text)) where merchant_id = $1 and channel_account_id = $2`,
      [uuidOf(merchantId), uuidOf(known), wechat.baseUrl],
    );
    return;
  }
  const { mchid, appid, serial, privateKeyPkcs8, apiV3Key, platformKeys } = wechat.merchantKeys();
  const added = await addChannelAccount(house, {
    merchantId,
    kind: 'wechat_pay',
    label,
    apiUrl: wechat.baseUrl,
    mchId: mchid,
    appId: appid,
    notifyUrl: null,
    merchantSerial: serial,
    merchantPrivateKey: privateKeyPkcs8,
    apiV3Key,
    platformKeys: Object.entries(platformKeys).map(([id, key]) => ({ id, key })),
  });
  if (!added.ok) throw new Error(`the local WeChat Pay cannot be connected: ${added.refusal.code}`);
};

/** Where the local WeChat Pay sends its notices, once it is known where we listen; null without the account. */
export const wechatPayNotifyUrl = async (
  house: House,
  merchantId: Id<'merchant'>,
  address: string,
): Promise<string | null> => {
  const id = await accountOf(house, merchantId);
  return id === null ? null : `${address}/notify/wechat_pay/${id}`;
};

/** The payments of these orders, as WeChat Pay knows them; those that it has already stay as they are. */
export const payAtWechatPay = (wechat: DemoWechatPay, orders: readonly NewOrder[]): void => {
  wechat.createTrades(
    orders.flatMap((order) =>
      order.tenders.flatMap(({ kind, merchantTradeNumber, amount, paidAt }) =>
        kind === 'wechat_pay' && merchantTradeNumber !== null
          ? [
              {
                outTradeNo: merchantTradeNumber,
                amountMinor: amount.minor,
                paidAt,
                description: order.lines[0]?.title ?? order.number,
              },
            ]
          : [],
      ),
    ),
  );
};

/** The first refund shows what WeChat Pay is like: it is on its way to a card for three days. */
export const slowTheFirstRefund = ({ faults }: DemoWechatPay): void =>
  faults.next({ kind: 'processing-long', seconds: 3 * 86_400 });

const accountOf = async (house: House, merchantId: Id<'merchant'>): Promise<Id<'channelAccount'> | null> =>
  (await listChannelAccounts(house.db, merchantId)).find(
    (account) => account.kind === 'wechat_pay' && account.label === label,
  )?.id ?? null;

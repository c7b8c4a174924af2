import type { Id, Instant, Order } from '@redress/domain';
import { type AlipaySandbox, type AlipaySandboxOptions, makeKeyPair, startAlipaySandbox } from '@redress/sandbox';
import { addChannelAccount } from '@redress/server/channels/add-channel-account.ts';
import type { ChannelAccount } from '@redress/server/channels/channel-accounts.ts';
import type { House } from '@redress/server/house.ts';
import { nextDueAt } from '@redress/server/payout/claim-due.ts';
import { receiveNotification } from '@redress/server/payout/receive-notification.ts';
import type { PayoutWorker } from '@redress/server/payout/worker.ts';
import type { TestClock } from './clock.ts';
import { seededRandom } from './random.ts';
import { granted, type Shop } from './trade.ts';

/** A local Alipay on the test's clock, with 10,000.00 yuan in the merchant's balance. Close it when the test ends. */
export const startAlipay = async (
  clock: Pick<TestClock, 'now'>,
  options: Partial<AlipaySandboxOptions> = {},
): Promise<AlipaySandbox> =>
  startAlipaySandbox({
    now: clock.now,
    random: seededRandom('alipay').next,
    initialBalanceMinor: 1_000_000n,
    keys: await keysOfThisFile(),
    ...options,
  });

let keys: Promise<NonNullable<AlipaySandboxOptions['keys']>> | undefined;

/** A pair costs a tenth of a second, so a test file has one set. */
const keysOfThisFile = (): Promise<NonNullable<AlipaySandboxOptions['keys']>> => {
  keys ??= Promise.all([makeKeyPair(), makeKeyPair()]).then(([alipay, merchant]) => ({ alipay, merchant }));
  return keys;
};

/** What a merchant fills in to connect the sandbox's first app. */
export const accountInput = (
  { merchantId }: Pick<Shop, 'merchantId'>,
  { gatewayUrl, merchantKeys }: Pick<AlipaySandbox, 'gatewayUrl' | 'merchantKeys'>,
  label = '支付宝·总店',
) => ({
  merchantId,
  kind: 'alipay' as const,
  label,
  gatewayUrl,
  appId: merchantKeys.appId,
  sellerId: merchantKeys.sellerId,
  notifyUrl: null,
  merchantPrivateKey: merchantKeys.privateKeyPkcs8,
  channelPublicKey: merchantKeys.certificates ? null : merchantKeys.alipayPublicKey,
  appCertificate: merchantKeys.certificates?.app ?? null,
  channelCertificate: merchantKeys.certificates?.alipay ?? null,
  rootCertificate: merchantKeys.certificates?.root ?? null,
});

export const connectAlipay = async (shop: Shop, sandbox: AlipaySandbox, label?: string): Promise<ChannelAccount> =>
  granted(await addChannelAccount(shop.house, accountInput(shop, sandbox, label)));

/** A notice of Alipay as it comes in over HTTP; answers with the body of our reply. */
export const noticeOfAlipay = async (
  house: House,
  accountId: Id<'channelAccount'>,
  form: Readonly<Record<string, string>>,
): Promise<string> => {
  const message = { headers: {}, query: {}, body: Buffer.from(new URLSearchParams(form).toString()) };
  const reply = await receiveNotification(house, { kind: 'alipay', accountId, message });
  if (reply === null) throw new Error('there is no Alipay');
  return reply.body;
};

/** The customer's payments by Alipay, as Alipay knows them. */
export const payAtAlipay = (sandbox: AlipaySandbox, order: Order, { notifyUrl }: { notifyUrl?: string } = {}): void => {
  for (const tender of order.tenders) {
    if (tender.kind !== 'alipay' || tender.merchantTradeNumber === null) continue;
    sandbox.createTrade({
      outTradeNo: tender.merchantTradeNumber,
      amountMinor: tender.amount.minor,
      ...(notifyUrl !== undefined && { notifyUrl }),
    });
  }
};

/**
 * Lets workers work and moves the clock to whatever is due next, until nothing comes due within the horizon (an hour unless
 * told). The sandbox settles what it accepted in between. Answers how many rounds it took; too many fail the test.
 */
export const runUntilQuiet = async (
  workers: readonly Pick<PayoutWorker, 'runOnce'>[],
  { shop, clock, sandbox, horizonMs = 3_600_000 }: Quiet,
): Promise<number> => {
  for (let rounds = 1; rounds <= 500; rounds += 1) {
    const claimed = await Promise.all(workers.map((worker) => worker.runOnce()));
    await sandbox?.tick();
    if (claimed.some((count) => count > 0)) continue;
    const at = await nextDueAt(shop.house.db, clock.now(), horizonMs);
    if (at === null || at > clock.now() + horizonMs) return rounds;
    clock.set(Math.max(at, clock.now() + 1) as Instant);
  }
  throw new Error('the payouts do not come to rest');
};

type Quiet = {
  readonly shop: Pick<Shop, 'house'>;
  readonly clock: TestClock;
  /** Any channel's sandbox: ticked between rounds. */
  readonly sandbox?: { readonly tick: () => Promise<unknown> };
  readonly horizonMs?: number;
};

import { type Id, type Payout, shanghaiDate } from '@redress/domain';
import { type BankSandbox, type BankSandboxOptions, startBankSandbox } from '@redress/sandbox';
import { addChannelAccount } from '@redress/server/channels/add-channel-account.ts';
import type { ChannelAccount } from '@redress/server/channels/channel-accounts.ts';
import { recordPayee } from '@redress/server/payout/payees/record-payee.ts';
import { voidPayout } from '@redress/server/payout/void-payout.ts';
import type { PayoutWorker } from '@redress/server/payout/worker.ts';
import { repayFailedLeg } from '@redress/server/settlement/repay-leg.ts';
import type { TestClock } from './clock.ts';
import { approveReturn, attachProof, caseNow, doneOf, granted, payoutsOf, people, type Shop, sell } from './trade.ts';

export const bankAccountNumber = '1001234509000123456';

/** A local bank on the test's clock, with 10,000.00 yuan in the merchant's account. Close it when the test ends. */
export const startBank = (
  clock: Pick<TestClock, 'now'>,
  options: Partial<BankSandboxOptions> = {},
): Promise<BankSandbox> =>
  startBankSandbox({ now: clock.now, account: bankAccountNumber, openingMinor: 1_000_000n, ...options });

/** What a merchant fills in to connect that account. */
export const bankAccountInput = (
  { merchantId }: Shop,
  {
    fileFormat = 'pain.001',
    transfersPerFile = 500,
  }: { fileFormat?: 'pain.001' | 'sheet'; transfersPerFile?: number } = {},
) => ({
  merchantId,
  kind: 'bank' as const,
  label: '工商银行·基本户',
  bankName: '中国工商银行上海市分行',
  holderName: '跃动生活（上海）有限公司',
  accountNumber: bankAccountNumber,
  bic: 'ICBKCNBJSHI',
  cnaps: '102290000010',
  fileFormat,
  batchBooking: false,
  transfersPerFile,
});

export const connectBank = async (shop: Shop, how?: Parameters<typeof bankAccountInput>[1]): Promise<ChannelAccount> =>
  granted(await addChannelAccount(shop.house, bankAccountInput(shop, how)));

/**
 * A refund that a bank will pay: the customer had paid by card at the till, names an account of her own, and the payout waits for
 * a bank file.
 */
export const waitingForBank = async (shop: Shop, worker: PayoutWorker, fen: bigint): Promise<Payout> => {
  const { house, merchantId } = shop;
  const order = await sell(shop, [{ kind: 'bank_card', fen }]);
  const refundCase = await approveReturn(shop, order);
  const [byHand] = await payoutsOf(shop, refundCase.id);
  if (!byHand) throw new Error('an approved case has a payout');
  const common = { merchantId, expectedVersion: null, once: null };
  doneOf(await voidPayout(house, { ...common, actor: people.cashier, payoutId: byHand.id, reason: '改为银行转账' }));
  const payeeId = await payeeOf(shop, refundCase.id);
  doneOf(
    await repayFailedLeg(house, {
      ...common,
      actor: people.manager,
      caseId: refundCase.id,
      payoutId: byHand.id,
      route: 'transfer',
      payeeId,
      dryRun: false,
    }),
  );
  while ((await worker.runOnce()) > 0);
  const after = await caseNow(shop, refundCase.id);
  const leg = 'legs' in after ? after.legs[0] : undefined;
  const payout = (await payoutsOf(shop, refundCase.id)).find(({ id }) => id === leg?.payoutId);
  if (!payout) throw new Error('a repaid leg has a payout');
  return payout;
};

let payees = 0;

const payeeOf = async (shop: Shop, caseId: Id<'refundCase'>): Promise<Id<'payee'>> => {
  payees += 1;
  const known = await recordPayee(shop.house, {
    merchantId: shop.merchantId,
    actor: people.cashier,
    caseId,
    payee: {
      kind: 'bank_account',
      account: `6222020200${String(payees).padStart(9, '0')}`,
      name: '陈小姐',
      bankName: '中国工商银行上海静安支行',
      cnaps: '102290024433',
      bic: null,
      province: '上海',
      city: '上海',
    },
    consent: {
      how: 'in_writing',
      by: '陈小姐',
      at: shop.house.clock.now(),
      evidenceId: await attachProof(shop, caseId),
    },
    nameReason: null,
  });
  return granted(known).id;
};

/** The day of the bank's statement on which something is booked now. */
export const bankDay = (clock: Pick<TestClock, 'now'>): string => shanghaiDate(clock.now());

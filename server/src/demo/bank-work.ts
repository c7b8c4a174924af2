import { type Actor, HOUR, holdPayout, type Id, later, type Payout, type RefundCase, uuidOf } from '@redress/domain';
import { addChannelAccount } from '../channels/add-channel-account.ts';
import { findChannelAccount } from '../channels/channel-accounts.ts';
import { openChannel } from '../channels/open-channel.ts';
import { attachEvidenceToCase } from '../evidence/attach-evidence.ts';
import type { House } from '../house.ts';
import { downloadBatch } from '../payout/bank-batch/download-batch.ts';
import { makeBatch } from '../payout/bank-batch/make-batch.ts';
import { releaseBatch } from '../payout/bank-batch/release-batch.ts';
import { commitMove } from '../payout/commit-move.ts';
import { openPayee } from '../payout/payees/payee-reader.ts';
import { recordPayee } from '../payout/payees/record-payee.ts';
import { readPayout } from '../payout/payout-reader.ts';
import { payoutRule } from '../payout/payout-rule.ts';
import { storedBody } from '../payout/stored-body.ts';
import { readCase } from '../refund-case/case-reader.ts';
import { repayFailedLeg } from '../settlement/repay-leg.ts';
import { must } from './must.ts';

type Finance = {
  readonly merchantId: Id<'merchant'>;
  /** Cases whose way back is closed; the money goes to a bank account that the customer named. */
  readonly failed: readonly Id<'refundCase'>[];
  readonly clerk: Actor;
  readonly manager: Actor;
  readonly accountant: Actor;
  readonly cashier: Actor;
};

/**
 * Two files for a bank: one was released and taken there, and the bank has not answered yet; the other was made by the cashier and waits for
 * the accountant. Fewer where fewer refunds failed.
 */
export const leaveBankBatches = async (house: House, work: Finance): Promise<void> => {
  const { merchantId, failed, accountant, cashier } = work;
  const [first, second] = failed;
  if (first === undefined) return;
  const accountId = await connectBank(house, merchantId);
  await payByBank(house, work, accountId, first);
  const sent = await batchOf(house, { merchantId, accountId, actor: accountant });
  const command = { merchantId, batchId: sent, expectedVersion: null };
  must(await releaseBatch(house, { ...command, actor: cashier }));
  must(await downloadBatch(house, { ...command, actor: accountant, reason: null }));
  if (second === undefined) return;
  await payByBank(house, work, accountId, second);
  await batchOf(house, { merchantId, accountId, actor: cashier });
};

const connectBank = async (house: House, merchantId: Id<'merchant'>): Promise<Id<'channelAccount'>> => {
  const account = await addChannelAccount(house, {
    ...{ merchantId, kind: 'bank', label: '招商银行·退款专户', bankName: '招商银行上海分行营业部' },
    ...{
      holderName: '跃动生活（上海）有限公司',
      accountNumber: '121908765410802',
      bic: 'CMBCCNBS',
      cnaps: '308290003020',
    },
    ...{ fileFormat: 'pain.001', batchBooking: false, transfersPerFile: 200 },
  });
  return must(account).id;
};

const batchOf = async (
  house: House,
  { merchantId, accountId, actor }: { merchantId: Id<'merchant'>; accountId: Id<'channelAccount'>; actor: Actor },
): Promise<Id<'bankBatch'>> => {
  const asked = {
    merchantId,
    actor,
    channelAccountId: accountId,
    currency: 'CNY',
    executeOn: null,
    once: null,
  } as const;
  return must(await makeBatch(house, asked)).id;
};

/** The customer names a bank account in writing, the failed leg is paid anew by a transfer, and it waits for a file. */
const payByBank = async (
  house: House,
  { merchantId, clerk, manager }: Finance,
  accountId: Id<'channelAccount'>,
  caseId: Id<'refundCase'>,
): Promise<void> => {
  const before = await readCase(house.db, merchantId, caseId);
  const leg = before && 'legs' in before ? before.legs[0] : undefined;
  if (!before || !leg) throw new Error('defect: a refund that failed has a leg');
  const payeeId = await namePayee(house, { merchantId, clerk, before });
  const repaid = await repayFailedLeg(house, {
    ...{ merchantId, actor: manager, caseId, expectedVersion: null, dryRun: false, once: null },
    ...{ payoutId: leg.payoutId, route: 'transfer', payeeId, channelAccountId: accountId },
  });
  must(repaid);
  const after = await readCase(house.db, merchantId, caseId);
  const [again] = after && 'legs' in after ? after.legs : [];
  const payout = again && (await readPayout(house.db, merchantId, again.payoutId));
  if (!payout) throw new Error('defect: a leg that is paid anew has a payout');
  await waitForFile(house, { merchantId, payout, payeeId, accountId, caseNumber: before.number });
};

type Waiting = {
  readonly merchantId: Id<'merchant'>;
  readonly payout: Payout;
  readonly payeeId: Id<'payee'>;
  readonly accountId: Id<'channelAccount'>;
  readonly caseNumber: string;
};

/**
 * What the worker would do: the order is stored, and waits for a file. Nothing travels to a bank, so no call is on record either; the worker
 * has not come to work yet, and what else is queued must not look passed by.
 */
const waitForFile = async (
  house: House,
  { merchantId, payout, payeeId, accountId, caseNumber }: Waiting,
): Promise<void> => {
  const account = await findChannelAccount(house.db, accountId);
  if (!account) throw new Error('defect: the account was connected above');
  const payee = await openPayee(house, merchantId, payeeId);
  const body = openChannel(house, account).requestBody({ kind: 'transfer', payout, payee, caseNumber });
  if (!body.ok) throw new Error(`the demo transfer is refused: ${body.code}`);
  const requestBody = storedBody(house.secrets, payout, body.body);
  const after = must(holdPayout(payout, 'awaits_bank_file'));
  must(await commitMove(house, { merchantId, actor: payoutRule, before: payout, after, requestBody }));
};

const namePayee = async (
  house: House,
  { merchantId, clerk, before }: { merchantId: Id<'merchant'>; clerk: Actor; before: RefundCase },
): Promise<Id<'payee'>> => {
  const name = await customerName(house, merchantId, before.id);
  const consent = must(
    await attachEvidenceToCase(house, {
      ...{ merchantId, actor: clerk, caseId: before.id, kind: 'order_record', once: null },
      fileName: `${before.number}-收款同意书.txt`,
      contents: Buffer.from(`本人同意将退款 ${before.number} 转入本人银行账户。${name}\n`, 'utf8'),
    }),
  );
  if (consent.outcome !== 'done') throw new Error('defect: the demo uses no keys');
  const digits = BigInt(`0x${uuidOf(before.id).slice(-8)}`)
    .toString()
    .padStart(10, '0')
    .slice(-10);
  return must(
    await recordPayee(house, {
      ...{ merchantId, actor: clerk, caseId: before.id, nameReason: null },
      payee: {
        ...{ kind: 'bank_account', account: `621483${digits}`, name, bankName: '招商银行上海徐家汇支行' },
        ...{ cnaps: '308290003118', bic: null, province: '上海', city: '上海' },
      },
      consent: {
        ...{ how: 'in_writing', by: name, at: later(house.clock.now(), -HOUR) },
        evidenceId: consent.value.evidence.id,
      },
    }),
  ).id;
};

const customerName = async ({ db }: House, merchantId: Id<'merchant'>, caseId: Id<'refundCase'>): Promise<string> => {
  const { rows } = await db.query<{ name: string }>(
    `select u.name from refund_case c join customer u on u.merchant_id = c.merchant_id and u.customer_id = c.customer_id
     where c.merchant_id = $1 and c.case_id = $2`,
    [uuidOf(merchantId), uuidOf(caseId)],
  );
  const [row] = rows;
  if (!row) throw new Error(`defect: ${caseId} has a customer`);
  return row.name;
};

import { readFile } from 'node:fs/promises';
import type { ReplyBodyOf } from '@redress/contract';
import type { Download } from 'playwright-core';
import { expect, vi } from 'vitest';
import { type Desk, openDesk } from './desk.ts';
import type { OpenHouse } from './house.ts';

export type Case = ReplyBodyOf<'openCase'>;
type Payouts = ReplyBodyOf<'listPayouts'>['data'];
type Queued = { readonly id: string; readonly rest: (resting: boolean) => Promise<void> };

export type FinanceDesk = {
  /** Somebody of the demo at a browser of their own, signed in before. */
  readonly sit: (name: string, place: string, width?: 1280 | 375) => Promise<Desk>;
  /** The next person sits down; what the one before was refused on purpose is no complaint. */
  readonly changeSeats: (desk: Desk, name: string, place: string) => Promise<Desk>;
  readonly go: (desk: Desk, place: string) => Promise<void>;
  readonly payoutsOf: (caseId: string) => Promise<Payouts>;
  /** A refund that was approved while its payment rests, so that its payout stays queued. */
  readonly queued: () => Promise<Queued>;
  /** Voids what waits, and has it paid to a bank account that the customer named, by the account of that name. It waits for a file then. */
  readonly toBank: (caseId: string, label: string, wake: () => Promise<void>) => Promise<void>;
};

/** What the tests of the finance room do again and again, in one house. */
export const financeDesk = (house: OpenHouse): FinanceDesk => {
  const sit: FinanceDesk['sit'] = (name, place, width = 1280) =>
    openDesk(house.browser(), `${house.address()}/console/${place}`, { width, key: house.keyOf(name) });
  const payoutsOf: FinanceDesk['payoutsOf'] = async (caseId) =>
    (await made<ReplyBodyOf<'listPayouts'>>(house.api('陈会计', `/v1/payouts?caseId=${caseId}`))).data;
  const queued = async (): Promise<Queued> => {
    const order = await house.freshOrder('any');
    await house.rest(order, true);
    const claim = { kind: 'refund_only', cause: 'quality', statement: '有裂纹' };
    const lines = [{ lineId: order.lines[0]?.id, quantity: 1 }];
    const opened = house.api('小林', '/v1/refund-cases', { body: { orderId: order.id, ...claim, lines } });
    const move = (name: string, what: string, { id, version }: Case) =>
      made<Case>(house.api(name, `/v1/refund-cases/${id}/${what}`, { body: { dryRun: false }, version }));
    const assessed = await move('小林', 'assess', await made<Case>(opened));
    await move('王店长', 'approve', assessed);
    return { id: assessed.id, rest: (resting) => house.rest(order, resting) };
  };
  const toBank: FinanceDesk['toBank'] = async (caseId, label, wake) => {
    const [waiting] = await payoutsOf(caseId);
    const reason = { body: { reason: '顾客的支付宝已注销' }, version: waiting?.version ?? 0 };
    await made(house.api('陈会计', `/v1/payouts/${waiting?.id}/void`, reason));
    await wake();
    const form = new FormData();
    form.set('kind', 'order_record');
    form.set('file', new Blob(['同意退到本人工行卡']), '同意书.txt');
    const headers = { authorization: `Bearer ${house.keyOf('小林')}`, 'idempotency-key': `finance-${caseId}` };
    const proof = await made<{ readonly id: string }>(
      fetch(`${house.address()}/v1/refund-cases/${caseId}/evidence`, { method: 'POST', headers, body: form }),
    );
    const { claimedAt } = await made<Case>(house.api('小林', `/v1/refund-cases/${caseId}`));
    const payee = await made<{ readonly id: string }>(
      house.api('小林', `/v1/refund-cases/${caseId}/payees`, {
        body: {
          payee: {
            kind: 'bank_account',
            account: '6222020200123456789',
            name: '韩梅梅',
            bankName: '中国工商银行上海静安支行',
            cnaps: '102290024433',
          },
          consent: { how: 'in_writing', by: '韩梅梅', at: claimedAt, evidenceId: proof.id },
          nameReason: '顾客本人的账户，登记的是昵称',
        },
      }),
    );
    const { version } = await made<Case>(house.api('王店长', `/v1/refund-cases/${caseId}`));
    const { data: accounts } = await made<ReplyBodyOf<'listChannelAccounts'>>(
      house.api('陈会计', '/v1/channel-accounts'),
    );
    const channelAccountId = accounts.find((account) => account.label === label)?.id;
    const repay = { body: { payoutId: waiting?.id, route: 'transfer', payeeId: payee.id, channelAccountId }, version };
    await made(house.api('王店长', `/v1/refund-cases/${caseId}/repay`, repay));
    // Also asked for before any test runs, where only this may wait.
    await vi.waitFor(
      async () => expect((await payoutsOf(caseId)).map(({ holdReason }) => holdReason)).toContain('awaits_bank_file'),
      { timeout: 60_000, interval: 100 },
    );
  };
  return {
    sit,
    changeSeats: async (desk, name, place) => {
      await desk.leave(/40[39]|422/);
      return sit(name, place);
    },
    go: async ({ page }, place) => {
      await page.goto(`${house.address()}/console/${place}`);
    },
    payoutsOf,
    queued,
    toBank,
  };
};

/** The body of an answer that has to be a yes. */
export const made = async <T>(reply: Promise<Response>): Promise<T> => {
  const answer = await reply;
  expect(answer.ok, `${answer.url} ${answer.ok ? '' : await answer.clone().text()}`).toBe(true);
  return (await answer.json()) as T;
};

/** Chooses from the list that is open, till it is chosen: a list that is drawn anew just then loses the press. */
export const pick = async ({ page }: Desk, option: string): Promise<void> => {
  const list = page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)');
  const left = list
    .locator('.ant-select-item-option:not(.ant-select-item-option-selected)')
    .and(list.getByTitle(option));
  await list.getByTitle(option).waitFor({ state: 'attached' });
  await expect
    .poll(async () => {
      if ((await left.count()) === 0) return true;
      await left.dispatchEvent('click', undefined, { timeout: 2_000 }).catch(() => undefined);
      await left.waitFor({ state: 'detached', timeout: 2_000 }).catch(() => undefined);
      return (await left.count()) === 0;
    })
    .toBe(true);
};

export const wordsOf = async (file: Promise<Download>): Promise<string> => readFile(await (await file).path(), 'utf8');

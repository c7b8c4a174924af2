import { fromJson, idOf, type Payee, uuidOf } from '@redress/domain';
import { testDatabase } from '@redress/testing/testkit/postgres.ts';
import { caseNow, doneOf, granted, people } from '@redress/testing/testkit/trade.ts';
import { wechatBench } from '@redress/testing/testkit/wechat-bench.ts';
import { expect, onTestFinished, test } from 'vitest';
import { sealContext } from '../care/enqueue-message.ts';
import { listenToEvents } from '../care/listen-to-events.ts';
import type { MessageContents } from '../care/message.ts';
import { setMessageRules } from '../care/message-rules.ts';
import { recordPayee } from '../payout/payees/record-payee.ts';
import { repayFailedLeg } from '../settlement/repay-leg.ts';
import { needsPayee } from './case-view.ts';
import { transferConfirmation } from './confirm-transfer.ts';
import { visitorOfLink } from './tracking-link.ts';

const { pool, owner } = await testDatabase();
const customer = { kind: 'customer', id: 'cus_test', name: '陈小姐' } as const;
const payee: Payee = { kind: 'wechat_openid', openid: 'oUpF8uMuAJO_M2pxb1Q9zNjWeS6o', name: '陈小姐' };
const elsewhere = idOf('refundCase', '01930000-0000-7000-8000-00000000000a');

test('the way back is closed: the customer names an account, confirms the transfer, and it is theirs alone to see', async () => {
  const made = await wechatBench(pool);
  onTestFinished(() => made.close(owner));
  const { refundCase } = await made.refundOf(10_000n, { payment: { payerIsGone: true } });
  const { merchantId } = made.shop;
  const caseId = refundCase.id;
  await made.quiet();
  const failed = await made.payoutOf(refundCase);
  expect(needsPayee(await caseNow(made.shop, caseId))).toBe(true);

  // The customer's own word, given online, needs no other proof.
  const consent = { how: 'online', by: customer.name, at: made.clock.now(), evidenceId: null } as const;
  const named = { merchantId, actor: customer, caseId, nameReason: null, payee, consent };
  const { id: payeeId } = granted(await recordPayee(made.house, named));
  const command = { merchantId, actor: people.manager, caseId, expectedVersion: null, once: null, dryRun: false };
  doneOf(await repayFailedLeg(made.house, { ...command, payoutId: failed.id, route: 'transfer', payeeId }));
  const asked = { merchantId, caseId, payoutId: (await made.payoutOf(refundCase)).id };
  const early = await transferConfirmation(made.house, asked);
  expect(early).toMatchObject({ refusal: { code: 'portal_nothing_to_confirm' } });

  made.clock.advance(61_000);
  await made.worker.runOnce();
  const shown = granted(await transferConfirmation(made.house, asked));
  expect(shown).toMatchObject({
    appId: expect.any(String),
    mchId: expect.any(String),
    package: expect.stringMatching(/^ABBQO/),
    amount: { currency: 'CNY', amount: '100.00' },
    sandbox: true,
  });
  // The customer is told of it once, by a link that opens the case, however many processes listen.
  await setMessageRules(pool, merchantId, {
    quiet: { from: 0, until: 0 },
    portalUrl: 'https://shop.example',
    consoleUrl: null,
  });
  const fail = (problem: unknown) => expect.fail(String(problem));
  for (let again = 0; again < 3; again += 1)
    await Promise.all(Array.from({ length: 3 }, () => listenToEvents(made.house, fail)));
  const { rows: waiting } = await owner.query<{ message_id: string; contents: Buffer }>(
    `select message_id, contents from message where merchant_id = $1 and template = 'confirm_transfer'`,
    [uuidOf(merchantId)],
  );
  expect(waiting).toHaveLength(1);
  const [message] = waiting;
  if (!message) throw new Error('nobody was told');
  const sealed = sealContext(idOf('message', message.message_id));
  const { values } = fromJson<MessageContents>(made.house.secrets.open(message.contents, sealed));
  expect(values.amount).toContain('100.00');
  const link = String(values.link);
  expect(link).toMatch(/^https:\/\/shop\.example\/portal\//);
  const token = link.slice(link.lastIndexOf('/') + 1);
  expect(await visitorOfLink(made.house, token)).toMatchObject({ merchantId, visitor: { by: 'link', caseId } });

  expect(await transferConfirmation(made.house, { ...asked, caseId: elsewhere })).toMatchObject({
    refusal: { code: 'not_found' },
  });
  made.sandbox.confirmTransfer((await made.payoutOf(refundCase)).requestNumber);
  await made.sandbox.tick();
  await made.quiet();
  expect(await transferConfirmation(made.house, asked)).toMatchObject({
    refusal: { code: 'portal_nothing_to_confirm' },
  });
  const resolved = await caseNow(made.shop, caseId);
  expect([resolved.status, needsPayee(resolved)]).toEqual(['resolved', false]);
});

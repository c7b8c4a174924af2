import { randomInt } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type AlipaySandbox,
  type MessageSandbox,
  type StripeSandbox,
  startAlipaySandbox,
  startMessageSandbox,
  startStripeSandbox,
  startWechatPaySandbox,
  type WechatPaySandbox,
} from '@redress/sandbox';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { keepApprovingInstantly } from './approval/keep-approving.ts';
import { keepAuditing } from './audit/keep-auditing.ts';
import { takeInMail } from './care/inbound/take-in-mail.ts';
import { messageWorker } from './care/worker/message-worker.ts';
import { keepFindingWrongCharges } from './commerce/payments/keep-finding.ts';
import type { Config } from './config.ts';
import { connectMessages } from './demo/connect-messages.ts';
import { stripeNotifyUrl } from './demo/connect-stripe.ts';
import { wechatPayNotifyUrl } from './demo/connect-wechat-pay.ts';
import { approvedByNumber } from './demo/gateway-texts.ts';
import { type DemoVisitor, openDemoPortal } from './demo/open-portal.ts';
import { seedDemo } from './demo/seed-demo.ts';
import type { DemoSignIn } from './demo/sign-in.ts';
import { liveChanges } from './desk/live-changes.ts';
import { keepExporting } from './export/keep-exporting.ts';
import { handlersOf } from './handlers.ts';
import type { House } from './house.ts';
import { openHouse } from './open-house.ts';
import { readPayoutGauges } from './payout/payout-gauges.ts';
import { payoutLog } from './payout/payout-log.ts';
import { receiveNotification } from './payout/receive-notification.ts';
import { payoutWorker } from './payout/worker.ts';
import { systemClock } from './platform/clock.ts';
import { createHttp } from './platform/http/create-http.ts';
import { usualLimits } from './platform/http/limits.ts';
import { listenFrom } from './platform/http/listen-from.ts';
import { httpMetrics } from './platform/http/metrics.ts';
import { findAnswer } from './platform/postgres/find-answer.ts';
import { portalDoor } from './portal/door.ts';
import { keepReconciling } from './reconciliation/keep-reconciling.ts';
import { keepAssigning } from './refund-case/assignment/keep-assigning.ts';
import { keepClocks } from './refund-case/clocks/keep-clocks.ts';
import { keepTellingPeople } from './refund-case/team/keep-telling.ts';
import { authenticator } from './staff/authenticate.ts';
import { inviteFirstAdministrator } from './staff/people/first-administrator.ts';
import { staffDoor } from './staff/sign-in/staff-door.ts';

export type Redress = {
  readonly house: House;
  /** `http://127.0.0.1:8600`, with the port that was free. */
  readonly address: string;
  readonly http: FastifyInstance;
  readonly sandbox: AlipaySandbox | null;
  readonly stripe: StripeSandbox | null;
  readonly wechat: WechatPaySandbox | null;
  /** Local gateways for messages, with the inbox of the demo's customers. */
  readonly messages: MessageSandbox | null;
  /** The people of the demo merchant and their keys; null without the demo. */
  readonly signIn: DemoSignIn | null;
  /** A customer of the demo, for a walk through the portal; null without the demo. */
  readonly visitor: DemoVisitor | null;
  /** Stops taking requests, finishes what is running, and closes everything in the reverse order of its opening. Safe to call twice. */
  readonly stop: () => Promise<void>;
};

export type StartOptions = {
  /** Sentences for a person who watches the start. */
  readonly say: (line: string) => void;
  readonly onLost?: (reason: string) => void;
  /** A sandbox that somebody else runs, such as a test that must survive us. */
  readonly sandbox?: AlipaySandbox;
};

/** The only place where the parts are joined: database, house, sandbox, payout worker, HTTP. */
export const startRedress = async (config: Config, { say, onLost, sandbox: given }: StartOptions): Promise<Redress> => {
  const opened: (() => Promise<unknown>)[] = [];
  const close = once(async () => {
    for (const end of opened.toReversed()) await end();
  });
  try {
    const log = pino({ level: config.logLevel });
    const { house, ...home } = await openHouse(config, { log: say, ...(onLost && { onLost }) });
    opened.push(home.close);
    const sandbox = given ?? (config.demo ? await localAlipay(config) : null);
    if (sandbox && !given) opened.push(() => sandbox.close());
    const stripe = config.demo && !given ? await localStripe(config) : null;
    if (stripe) opened.push(() => stripe.close());
    const wechat = config.demo && !given ? await localWechatPay(config) : null;
    if (wechat) opened.push(() => wechat.close());
    const messages = config.demo && !given ? await localGateways() : null;
    if (messages) opened.push(() => messages.close());
    const signIn =
      sandbox && config.demo
        ? await seedDemo(house, {
            gatewayUrl: sandbox.gatewayUrl,
            stripe,
            wechat,
            signInFile: join(config.dataFolder, 'demo-sign-in.json'),
            log: say,
          })
        : null;

    const worker = payoutWorker({ house, tell: payoutLog(log) });
    home.onNewPayouts(worker.wake);
    const postman = messageWorker({ house, tell: (error) => log.warn({ err: error }, 'a step of a message failed') });
    home.onNewMessages(postman.wake);
    const metrics = httpMetrics({
      databasePool: () => ({ total: house.db.totalCount, idle: house.db.idleCount, waiting: house.db.waitingCount }),
      payoutsByStatus: async () => (await readPayoutGauges(house.db)).byStatus,
    });
    let reachedAt = '';
    const live = liveChanges(house.db);
    const http = await createHttp({
      live,
      handlers: handlersOf(house, () => config.signIn.publicUrl ?? reachedAt),
      authenticate: authenticator(house.db, house.clock),
      staff: staffDoor(house, config.signIn),
      portal: portalDoor(house),
      findAnswer: findAnswer(house.db),
      notifications: (message) => receiveNotification(house, message),
      inboundMail: async (mail) => {
        const { outcome } = await takeInMail(house, mail);
        return { status: outcome === 'forged' ? 401 : outcome === 'unreadable' ? 422 : 200, outcome };
      },
      ready: async () => [{ name: 'database', ok: (await house.db.query('select 1')).rowCount === 1 }],
      metrics,
      metricsToken: config.metricsToken,
      limits: { ...usualLimits, requestsPerMinute: config.requestsPerMinute ?? usualLimits.requestsPerMinute },
      logger: log,
      clock: house.clock,
      newRequestId: () => house.newId('event').replace('evt_', 'req_'),
    });
    opened.push(() => worker.stop());
    opened.push(live.close);
    opened.push(() => http.close());
    const address = await listenFrom(http, config, say);
    reachedAt = address;
    if (stripe && signIn) stripe.setHookUrl(await stripeNotifyUrl(house, signIn.merchantId, address));
    if (wechat && signIn) wechat.setNotifyUrl(await wechatPayNotifyUrl(house, signIn.merchantId, address));
    if (messages && signIn) await connectMessages(house, signIn.merchantId, messages, address);
    const asked = config.firstAdministrator;
    const first =
      asked &&
      (await inviteFirstAdministrator(house, {
        ...asked,
        language: 'zh',
        origin: config.signIn.publicUrl ?? address,
      }));
    if (first?.ok && first.value)
      say(
        `首位管理员的邀请链接（仅此一次显示）· invitation of the first administrator, shown this once: ${first.value.link}`,
      );
    const visitor = signIn && (await openDemoPortal(house, signIn.merchantId));
    worker.start();
    postman.start();
    opened.push(postman.stop);
    opened.push(keepApprovingInstantly(house, (looked) => log.info({ looked }, 'quick refunds')));
    opened.push(keepAuditing(house, (problem) => log.warn({ err: problem }, 'an audit failed')));
    opened.push(keepExporting(house, (problem) => log.warn({ err: problem }, 'an export failed')));
    opened.push(keepTellingPeople(house, (problem) => log.warn({ problem }, 'telling people of cases failed')));
    opened.push(keepAssigning(house, (problem) => log.warn({ problem }, 'assigning new cases failed')));
    opened.push(keepClocks(house, (problem) => log.warn({ problem }, 'keeping the clocks of cases failed')));
    opened.push(
      keepFindingWrongCharges(house, (merchantId, problem) =>
        log.warn({ merchantId, problem }, 'looking for wrong charges failed'),
      ),
    );
    if (config.reconcileDaily)
      opened.push(
        keepReconciling(house, (accountId, day, problem) =>
          log.warn({ accountId, day, problem }, 'the daily reconciliation of an account failed'),
        ),
      );
    return { house, address, http, sandbox, stripe, wechat, messages, signIn, visitor, stop: close };
  } catch (error) {
    await close();
    throw error;
  }
};

/** A local Alipay that keeps its trades in the data folder and sends its notices by itself. */
const localAlipay = async (config: Config): Promise<AlipaySandbox> => {
  const folder = join(config.dataFolder, 'sandbox');
  await mkdir(folder, { recursive: true });
  return startAlipaySandbox({
    now: systemClock.now,
    random: () => randomInt(2 ** 32) / 2 ** 32,
    initialBalanceMinor: 10_000_000n,
    journalFile: join(folder, 'alipay.jsonl'),
    tickEveryMs: 500,
  });
};

/** Local gateways for mail, short messages, WeChat and robots; what they took is forgotten at the next start. */
const localGateways = (): Promise<MessageSandbox> =>
  startMessageSandbox({
    now: systemClock.now,
    random: () => randomInt(2 ** 32) / 2 ** 32,
    templates: approvedByNumber(),
  });

/** A local WeChat Pay that keeps its payments in the data folder and sends its notices by itself. */
const localWechatPay = async (config: Config): Promise<WechatPaySandbox> => {
  const folder = join(config.dataFolder, 'sandbox');
  await mkdir(folder, { recursive: true });
  return startWechatPaySandbox({
    now: systemClock.now,
    random: () => randomInt(2 ** 32) / 2 ** 32,
    initialBalanceMinor: 10_000_000n,
    journalFile: join(folder, 'wechat-pay.jsonl'),
    tickEveryMs: 500,
  });
};

/** A local Stripe that keeps its payments in the data folder and sends its webhooks by itself. */
const localStripe = async (config: Config): Promise<StripeSandbox> => {
  const folder = join(config.dataFolder, 'sandbox');
  await mkdir(folder, { recursive: true });
  return startStripeSandbox({
    now: systemClock.now,
    random: () => randomInt(2 ** 32) / 2 ** 32,
    initialBalances: { cny: 10_000_000n },
    journalFile: join(folder, 'stripe.jsonl'),
    tickEveryMs: 500,
  });
};

const once = (end: () => Promise<void>): (() => Promise<void>) => {
  let ended: Promise<void> | null = null;
  return () => {
    ended ??= end();
    return ended;
  };
};

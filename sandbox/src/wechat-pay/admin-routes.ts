import type { FastifyInstance } from 'fastify';
import { addAdminFrame, manyPayments } from '../shared/admin-frame.ts';
import { sendJson } from '../shared/send-json.ts';
import {
  balanceSchema,
  chancesSchema,
  failureSchema,
  faultSchema,
  forgerySchema,
  merchantSchema,
  spoilSchema,
  tradesSchema,
  truthSchema,
} from './admin-schemas.ts';
import type { WechatPayBillSpoil } from './bill-spoil.ts';
import type { NewPayment } from './cashier.ts';
import type { ForgedKind } from './refund-notice.ts';
import type { NewMerchant } from './register-merchant.ts';
import type { TruthFilter } from './truth.ts';
import type { SandboxOperations } from './wechat-pay-sandbox.ts';

// Amounts are fen as decimal text in these bodies and answers, because JSON numbers are no place for money.
type TradeBody = Omit<NewPayment, 'amountMinor' | 'couponMinor'> & { amountMinor: string; couponMinor?: string };
type MerchantBody = Omit<NewMerchant, 'initialBalanceMinor' | 'merchantPrivateKey'> & { initialBalanceMinor?: string };
type SpoilBody = Omit<WechatPayBillSpoil, 'amountMinor'> & { amountMinor?: string };
type BalanceBody = { mchid?: string; topUpMinor?: string; withdrawMinor?: string };
type ForgeryBody = { outTradeNo: string; outRefundNo: string; amountMinor: string; kind: ForgedKind };

/** Adds `/_sandbox/…`: what WeChat Pay's own consoles, its users and a god of channels could do. No password; loopback only. */
export function addAdminRoutes(server: FastifyInstance, sandbox: SandboxOperations): void {
  addAdminFrame(server, sandbox, { fault: faultSchema, chances: chancesSchema });

  server.get('/_sandbox/keys', (_request, reply) => sendJson(reply, sandbox.merchantKeys()));
  server.post('/_sandbox/certificates', async (_request, reply) =>
    sendJson(reply, { serial: await sandbox.rotateCertificate() }),
  );
  server.post<{ Body: MerchantBody }>(
    '/_sandbox/merchants',
    { schema: { body: merchantSchema } },
    async ({ body: { initialBalanceMinor = '0', ...merchant } }, reply) =>
      sendJson(
        reply,
        await sandbox.registerMerchant({ ...merchant, initialBalanceMinor: BigInt(initialBalanceMinor) }),
      ),
  );

  server.get<{ Querystring: { outTradeNo?: string; onlyRefunded?: string } }>(
    '/_sandbox/truth',
    { schema: { querystring: truthSchema } },
    ({ query: { outTradeNo, onlyRefunded } }, reply) => {
      const filter: TruthFilter = {
        ...(outTradeNo !== undefined && { outTradeNo }),
        onlyRefunded: onlyRefunded === 'true',
      };
      return sendJson(reply, sandbox.truth(filter));
    },
  );

  server.post<{ Body: TradeBody | TradeBody[] }>(
    '/_sandbox/trades',
    { schema: { body: tradesSchema }, bodyLimit: manyPayments },
    ({ body }, reply) =>
      sendJson(
        reply,
        sandbox.createTrades(
          [body].flat().map(({ amountMinor, couponMinor = '0', ...payment }) => ({
            ...payment,
            amountMinor: BigInt(amountMinor),
            couponMinor: BigInt(couponMinor),
          })),
        ),
      ),
  );

  server.get('/_sandbox/balance', (_request, reply) => sendJson(reply, sandbox.truth({ onlyRefunded: true }).balances));
  server.post<{ Body: BalanceBody }>('/_sandbox/balance', { schema: { body: balanceSchema } }, ({ body }, reply) => {
    if (body.topUpMinor !== undefined) sandbox.balance.topUp(BigInt(body.topUpMinor), body.mchid);
    if (body.withdrawMinor !== undefined) sandbox.balance.withdraw(BigInt(body.withdrawMinor), body.mchid);
    return sendJson(reply, { balanceMinor: sandbox.balance.minor(body.mchid) });
  });

  server.post<{ Params: { number: string } }>('/_sandbox/transfers/:number/confirm', ({ params }, reply) => {
    sandbox.confirmTransfer(params.number);
    return sendJson(reply, { confirmed: params.number });
  });
  server.post<{ Params: { number: string }; Body: { reason: string } }>(
    '/_sandbox/transfers/:number/fail',
    { schema: { body: failureSchema } },
    ({ params, body }, reply) => {
      sandbox.failTransfer(params.number, body.reason);
      return sendJson(reply, { failed: params.number });
    },
  );

  server.post<{ Body: SpoilBody }>('/_sandbox/bills/spoil', { schema: { body: spoilSchema } }, ({ body }, reply) => {
    const { amountMinor, ...spoil } = body;
    sandbox.spoilBill({ ...spoil, ...(amountMinor !== undefined && { amountMinor: BigInt(amountMinor) }) });
    return sendJson(reply, { spoiled: body.outRefundNo });
  });

  server.get('/_sandbox/notifications', (_request, reply) => sendJson(reply, sandbox.notices()));
  server.post<{ Body: ForgeryBody }>(
    '/_sandbox/notifications/forged',
    { schema: { body: forgerySchema } },
    ({ body: { outTradeNo, amountMinor, ...told } }, reply) => {
      sandbox.forgeNotice(outTradeNo, { ...told, amountMinor: BigInt(amountMinor) });
      return sendJson(reply, { queued: true });
    },
  );
}

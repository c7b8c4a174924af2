import type { FastifyInstance } from 'fastify';
import { addAdminFrame, manyPayments } from '../shared/admin-frame.ts';
import { sendJson } from '../shared/send-json.ts';
import {
  appSchema,
  balanceSchema,
  bounceSchema,
  chancesSchema,
  faultSchema,
  forgerySchema,
  payeeSchema,
  spoilSchema,
  tradesSchema,
  truthSchema,
} from './admin-schemas.ts';
import type { SandboxOperations } from './alipay-sandbox.ts';
import type { BillSpoil } from './bill-spoil.ts';
import type { ForgedKind } from './refund-notice.ts';
import type { BounceLanding, FundChannel } from './trade.ts';
import type { KnownPayee } from './transfer.ts';
import type { TruthFilter } from './truth.ts';

// Amounts are fen as decimal text in these bodies and answers, because JSON numbers are no place for money.
type TradeBody = {
  outTradeNo: string;
  amountMinor: string;
  appId?: string;
  paidAt?: number;
  subject?: string;
  buyerId?: string;
  buyerLogonId?: string;
  fundChannel?: FundChannel;
  notifyUrl?: string;
};
type AppBody = {
  appId?: string;
  merchantPublicKey?: string;
  sellerId?: string;
  initialBalanceMinor?: string;
  notifyUrl?: string;
};
type SpoilBody = Omit<BillSpoil, 'amountMinor'> & { amountMinor?: string };
type BalanceBody = { appId?: string; topUpMinor?: string; withdrawMinor?: string };
type BounceBody = { outTradeNo?: string; landsAt?: BounceLanding };
type ForgeryBody = { outTradeNo: string; outRequestNo: string; refundedMinor: string; kind: ForgedKind };

/** Adds `/_sandbox/…`: what Alipay's own consoles and a god of channels could do. No password; loopback only. */
export function addAdminRoutes(server: FastifyInstance, sandbox: SandboxOperations): void {
  addAdminFrame(server, sandbox, { fault: faultSchema, chances: chancesSchema });

  server.get('/_sandbox/keys', (_request, reply) => sendJson(reply, sandbox.merchantKeys));
  server.post<{ Body: AppBody }>('/_sandbox/apps', { schema: { body: appSchema } }, async ({ body }, reply) => {
    const { initialBalanceMinor = '0', ...app } = body;
    return sendJson(reply, await sandbox.registerApp({ ...app, initialBalanceMinor: BigInt(initialBalanceMinor) }));
  });

  server.get<{ Querystring: TruthFilter }>(
    '/_sandbox/truth',
    { schema: { querystring: truthSchema } },
    ({ query: { outTradeNo, onlyRefunded } }, reply) =>
      sendJson(
        reply,
        sandbox.truth({
          ...(outTradeNo !== undefined && { outTradeNo }),
          onlyRefunded: String(onlyRefunded) === 'true',
        }),
      ),
  );

  server.post<{ Body: TradeBody | TradeBody[] }>(
    '/_sandbox/trades',
    { schema: { body: tradesSchema }, bodyLimit: manyPayments },
    ({ body }, reply) => {
      const trades = [body].flat().map((trade) => ({ ...trade, amountMinor: BigInt(trade.amountMinor) }));
      return sendJson(reply, sandbox.createTrades(trades));
    },
  );

  server.get('/_sandbox/balance', (_request, reply) => sendJson(reply, sandbox.truth({ onlyRefunded: true }).balances));
  server.post<{ Body: BalanceBody }>('/_sandbox/balance', { schema: { body: balanceSchema } }, ({ body }, reply) => {
    if (body.topUpMinor !== undefined) sandbox.balance.topUp(BigInt(body.topUpMinor), body.appId);
    if (body.withdrawMinor !== undefined) sandbox.balance.withdraw(BigInt(body.withdrawMinor), body.appId);
    return sendJson(reply, { balanceMinor: sandbox.balance.minor(body.appId) });
  });

  server.post<{ Params: { number: string }; Body: BounceBody }>(
    '/_sandbox/refunds/:number/bounce',
    { schema: { body: bounceSchema } },
    ({ params, body }, reply) => {
      sandbox.bounceRefund(params.number, body);
      return sendJson(reply, { bounced: params.number });
    },
  );

  server.post<{ Params: { number: string } }>('/_sandbox/transfers/:number/return', ({ params }, reply) => {
    sandbox.returnTransfer(params.number);
    return sendJson(reply, { returned: params.number });
  });
  server.post<{ Body: KnownPayee }>('/_sandbox/payees', { schema: { body: payeeSchema } }, ({ body }, reply) => {
    sandbox.knowPayee(body);
    return sendJson(reply, body);
  });
  server.post<{ Body: SpoilBody }>('/_sandbox/bills/spoil', { schema: { body: spoilSchema } }, ({ body }, reply) => {
    const { amountMinor, ...spoil } = body;
    sandbox.spoilBill({ ...spoil, ...(amountMinor !== undefined && { amountMinor: BigInt(amountMinor) }) });
    return sendJson(reply, body);
  });

  server.get('/_sandbox/notifications', (_request, reply) => sendJson(reply, sandbox.notices()));
  server.post<{ Body: ForgeryBody }>(
    '/_sandbox/notifications/forged',
    { schema: { body: forgerySchema } },
    ({ body: { outTradeNo, refundedMinor, ...told } }, reply) => {
      sandbox.forgeNotice(outTradeNo, { ...told, refundedMinor: BigInt(refundedMinor) });
      return sendJson(reply, { queued: true });
    },
  );
}

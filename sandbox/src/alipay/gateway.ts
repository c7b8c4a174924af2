import type { KeyObject } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { publicKeyFrom } from '../shared/keys.ts';
import type { Answer } from './answer.ts';
import { refused, unavailable } from './answer.ts';
import { queryBalance } from './balance-query.ts';
import { askForBill, downloadBill } from './bills.ts';
import type { BizContent } from './biz-content.ts';
import type { Call } from './envelope.ts';
import { openEnvelope, sealAnswer } from './envelope.ts';
import type { CallFaultKind, Fault } from './fault-kind.ts';
import { refund } from './refund.ts';
import { queryRefund } from './refund-query.ts';
import type { Room } from './room.ts';
import { settleDue } from './settle.ts';
import { queryTrade } from './trade-query.ts';
import { queryTransfer } from './transfer-query.ts';
import { uniTransfer } from './uni-transfer.ts';

type Circumstances = {
  readonly fault: Fault<CallFaultKind> | undefined;
  /** Where the sandbox is reached, for answers that name an address on it. */
  readonly origin: string;
};
type Method = (room: Room, appId: string, biz: BizContent, circumstances: Circumstances) => Answer;

/** Every method this gateway knows. */
const methods: ReadonlyMap<string, Method> = new Map<string, Method>([
  ['alipay.trade.query', queryTrade],
  ['alipay.trade.refund', (room, appId, biz, { fault }) => refund(room, appId, biz, fault)],
  ['alipay.trade.fastpay.refund.query', queryRefund],
  ['alipay.fund.trans.uni.transfer', (room, appId, biz, { fault }) => uniTransfer(room, appId, biz, fault)],
  ['alipay.fund.trans.common.query', queryTransfer],
  ['alipay.data.bill.balance.query', queryBalance],
  [
    'alipay.data.dataservice.bill.downloadurl.query',
    (room, appId, biz, { origin }) => askForBill(room, appId, biz, origin),
  ],
]);

/** `POST /gateway.do`: opens the envelope, carries the call out unless a fault strikes first, and seals the answer. */
export function addGateway(server: FastifyInstance, room: Room): void {
  const keys = new Map<string, KeyObject>();
  const known = {
    methods: [...methods.keys()],
    app: (appId: string) => {
      const account = room.book.accounts.get(appId);
      if (account === undefined) return undefined;
      const publicKey = keys.get(appId) ?? publicKeyFrom(account.app.merchantPublicKey);
      keys.set(appId, publicKey);
      return { app: account.app, publicKey };
    },
  };
  const timedOut = new Set<string>();

  server.post('/gateway.do', async (request, reply) => {
    reply.header('trace_id', request.id);
    const opened = openEnvelope(publicParameters(request), known);
    if (!opened.ok) {
      const how = opened.method === null ? 'none' : 'right';
      return sendText(reply, sealAnswer(opened.method, opened.answer, { how, key: room.alipayKey }));
    }
    const { call } = opened;
    // The SDK resends by itself when a connection closes, which no client does after a real time-out. We close at once
    // where Alipay would let it wait, so that resend has to vanish too or our time-outs would not be time-outs.
    if (request.headers['x-urllib-retry-on-socket-error'] !== undefined && timedOut.delete(call.sign)) {
      return drop(request, reply);
    }
    const fault = room.faults.drawForCall(call.method);
    // A fault that strikes before leaves nothing to tell; every such kind brings its own answer or none.
    const answer = fault?.kind.endsWith('-before')
      ? unavailable()
      : carryOut(room, call, { fault, origin: `http://${request.headers.host ?? request.hostname}` });
    if (fault?.kind.startsWith('timeout-') && fault.hang !== true) timedOut.add(call.sign);
    return deliver(room, { request, reply, call, answer, fault });
  });

  server.get<{ Querystring: { token?: string } }>('/bills/download', (request, reply) => {
    const bill = downloadBill(room, request.query.token ?? '');
    if (bill === null) return sendText(reply.code(403), '<html><body>下载地址已失效</body></html>');
    reply.header('content-disposition', `attachment; filename="${bill.name}"`);
    return reply.type('application/zip').send(bill.bytes);
  });
}

function carryOut(room: Room, { app, method, biz }: Call, circumstances: Circumstances): Answer {
  settleDue(room);
  const carry = methods.get(method);
  if (carry === undefined) throw new Error(`sandbox: ${method} passed the envelope and has no rule`);
  return carry(room, app.appId, biz, circumstances);
}

type Delivery = {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly call: Call;
  readonly answer: Answer;
  readonly fault: Fault<CallFaultKind> | undefined;
};

async function deliver(room: Room, { request, reply, call, answer, fault }: Delivery): Promise<FastifyReply> {
  const send = (inner: Answer, how: 'right' | 'wrong' | 'none' = 'right') =>
    sendText(reply, sealAnswer(call.method, inner, { how, key: room.alipayKey, certificates: call.app.certificates }));
  switch (fault?.kind) {
    case undefined:
    case 'short-balance':
    case 'accept-pending':
      return send(answer);
    case 'timeout-before':
    case 'timeout-after':
      return fault.hang ? reply.hijack() : drop(request, reply);
    case 'reset-before':
    case 'reset-after':
      request.raw.socket.resetAndDestroy();
      return reply.hijack();
    case 'http-500-before':
    case 'http-500-after':
      return sendText(reply.code(500), '<html><body>500 Internal Server Error</body></html>');
    case 'system-error-before':
    case 'system-error-after':
      return send(refused('ACQ.SYSTEM_ERROR'));
    case 'unavailable-before':
    case 'unavailable-after':
      return send(unavailable());
    case 'bad-signature':
      return send(answer, 'wrong');
    case 'no-signature':
      return send(answer, 'none');
    case 'garbage-body':
      return sendText(reply, '<html><body>系统维护中</body></html>');
    case 'slow':
      await wait(fault.millis ?? 50);
      return send(answer);
  }
}

function drop(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  request.raw.socket.destroy();
  return reply.hijack();
}

function sendText(reply: FastifyReply, text: string): FastifyReply {
  return reply.type('text/html;charset=utf-8').send(text);
}

// The SDK puts public parameters into the address and biz_content into the body; other clients put all into the body.
function publicParameters(request: FastifyRequest): Record<string, string> {
  const parts = [request.query, request.body].flatMap((part) =>
    typeof part === 'object' && part !== null ? Object.entries(part) : [],
  );
  return Object.fromEntries(parts.flatMap(([key, value]) => (typeof value === 'string' ? [[key, value]] : [])));
}

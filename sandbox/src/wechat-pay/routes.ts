import { handleAbnormalRefund } from './abnormal-refund.ts';
import { askForBill, downloadBill } from './bills.ts';
import type { Body } from './body.ts';
import { readBody } from './body.ts';
import { listCertificates } from './certificates.ts';
import { createRefund } from './create-refund.ts';
import { cancelTransfer, createTransfer, queryTransfer } from './create-transfer.ts';
import type { CallFaultKind, Fault, Operation } from './fault-kind.ts';
import { queryFundBalance } from './fund-balance.ts';
import type { Merchant } from './merchant.ts';
import type { Answer } from './problem.ts';
import { queryRefund } from './refund-query.ts';
import type { Room } from './room.ts';
import { queryTrade } from './trade-query.ts';

/** A call whose envelope was in order. */
export type Call = {
  readonly params: Readonly<Record<string, unknown>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly body: string;
  readonly wantedSerial: string | undefined;
  readonly origin: string;
  readonly fault: Fault<CallFaultKind> | undefined;
};

/** One path of the protocol and what it does. */
export type Route = {
  readonly operation: Operation;
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly carryOut: (room: Room, merchant: Merchant, call: Call) => Answer | Buffer;
};

const transfers = '/v3/fund-app/mch-transfer/transfer-bills';

/** Every path that this gateway knows. */
export const routes: readonly Route[] = [
  post('refund', '/v3/refund/domestic/refunds', (room, merchant, body, { fault }) =>
    createRefund(room, merchant, body, fault),
  ),
  get('refund-query', '/v3/refund/domestic/refunds/:number', (room, merchant, { params }) =>
    queryRefund(room, merchant, text(params['number'])),
  ),
  post(
    'abnormal-refund',
    '/v3/refund/domestic/refunds/:refundId/apply-abnormal-refund',
    (room, merchant, body, { params, wantedSerial }) =>
      handleAbnormalRefund(room, merchant, { refundId: text(params['refundId']), wantedSerial, body }),
  ),
  get('trade-query', '/v3/pay/transactions/out-trade-no/:number', (room, merchant, { params, query }) =>
    queryTrade(room, merchant, { outTradeNo: text(params['number']), mchid: query['mchid'] }),
  ),
  get('trade-query', '/v3/pay/transactions/id/:number', (room, merchant, { params, query }) =>
    queryTrade(room, merchant, { transactionId: text(params['number']), mchid: query['mchid'] }),
  ),
  post('transfer', transfers, (room, merchant, body, { wantedSerial, fault }) =>
    createTransfer(room, merchant, { wantedSerial, body, fault }),
  ),
  get('transfer-query', `${transfers}/out-bill-no/:number`, (room, merchant, { params }) =>
    queryTransfer(room, merchant, { outBillNo: text(params['number']) }),
  ),
  get('transfer-query', `${transfers}/transfer-bill-no/:number`, (room, merchant, { params }) =>
    queryTransfer(room, merchant, { transferBillNo: text(params['number']) }),
  ),
  post('transfer-cancel', `${transfers}/out-bill-no/:number/cancel`, (room, merchant, _body, { params }) =>
    cancelTransfer(room, merchant, text(params['number'])),
  ),
  get('certificates', '/v3/certificates', listCertificates),
  // Complaints are not played here; the empty list is there because it is a signed answer that moves nothing.
  get('complaints', '/v3/merchant-service/complaints-v2', () => ({
    status: 200,
    body: { data: [], limit: 1, offset: 0, total_count: 0 },
  })),
  get('fund-balance', '/v3/merchant/fund/balance/:kind', (room, merchant, { params }) =>
    queryFundBalance(room, merchant, text(params['kind'])),
  ),
  get('trade-bill', '/v3/bill/tradebill', (room, merchant, { query, origin }) =>
    askForBill(room, merchant, { kind: 'trade', query, origin }),
  ),
  get('fund-flow-bill', '/v3/bill/fundflowbill', (room, merchant, { query, origin }) =>
    askForBill(room, merchant, { kind: 'fund-flow', query, origin }),
  ),
  get('bill-file', '/v3/billdownload/file', (room, merchant, { query }) =>
    downloadBill(room, merchant, query['token']),
  ),
];

function get(operation: Operation, path: string, carryOut: Route['carryOut']): Route {
  return { operation, method: 'GET', path, carryOut };
}

function post(
  operation: Operation,
  path: string,
  carryOut: (room: Room, merchant: Merchant, body: Body, call: Call) => Answer,
): Route {
  return {
    operation,
    method: 'POST',
    path,
    carryOut: (room, merchant, call) => {
      const read = readBody(call.body);
      return read.ok ? carryOut(room, merchant, read.value, call) : read.problem;
    },
  };
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

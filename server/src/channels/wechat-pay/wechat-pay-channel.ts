import type { Channel, ChannelNeeds, ChannelReply, OpenAccount } from '../channel.ts';
import { wechatBills } from './bills.ts';
import { checkWechatAccount } from './check-account.ts';
import { classifyRefund, classifyRefundQuery } from './classify-refund.ts';
import { classifyTransfer, classifyTransferQuery } from './classify-transfer.ts';
import { behindDoor } from './door.ts';
import { handleAbnormal } from './handle-abnormal.ts';
import { parseWechatNotification } from './notification.ts';
import { wechatPacing } from './pacing.ts';
import { openKeys } from './platform-keys.ts';
import { type RefundContent, readBody, type TransferContent, wechatBody } from './request-body.ts';
import { wechatClient } from './wechat-client.ts';
import { wechatFunds } from './wechat-funds.ts';
import { evidenceOf, type WireAnswer, withoutPayee } from './wire-answer.ts';

const refunds = 'v3/refund/domestic/refunds';
const transfers = 'v3/fund-app/mch-transfer/transfer-bills';

/** WeChat Pay, APIv3: refunds, abnormal refunds, transfers which the user confirms, encrypted notices, bills. */
export const wechatPayChannel = (
  account: OpenAccount<'wechat_pay'>,
  { now, timeoutMs }: Pick<ChannelNeeds, 'now' | 'timeoutMs'>,
): Channel => {
  const client = behindDoor(wechatClient(account, { timeoutMs }), now);
  const keys = openKeys(account.settings.platformKeys);
  const post = <C extends object>(path: string, body: string) => {
    const { sealedFor, content } = readBody<C>(body);
    return client.call({ method: 'post', path, body: content, sealedFor });
  };
  const ask = (path: string): Promise<WireAnswer> => client.call({ method: 'get', path });
  const askRefund = (number: string) => ask(`${refunds}/${encodeURIComponent(number)}`);
  const askTransfer = (number: string) => ask(`${transfers}/out-bill-no/${encodeURIComponent(number)}`);
  return {
    pacing: wechatPacing,
    carries: account.settings.appId === null ? ['refund', 'abnormal'] : ['refund', 'transfer', 'abnormal'],
    requestBody: (instruction) => wechatBody(account, client, instruction),
    send: async (request) => {
      const { kind, body } = request;
      if (kind === 'abnormal') return handleAbnormal(client, request, askRefund);
      return kind === 'refund'
        ? answered(await post<RefundContent>(refunds, body), (answer) =>
            classifyRefund(answer, readBody<RefundContent>(body).content),
          )
        : answered(await post<TransferContent>(transfers, body), (answer) =>
            classifyTransfer(answer, readBody<TransferContent>(body).content),
          );
    },
    query: async ({ kind, payout, body }) =>
      kind === 'transfer'
        ? answered(await askTransfer(payout.requestNumber), (answer) =>
            classifyTransferQuery(answer, readBody<TransferContent>(body).content),
          )
        : answered(await askRefund(payout.requestNumber), (answer) =>
            classifyRefundQuery(answer, readBody<RefundContent>(body).content),
          ),
    check: () => checkWechatAccount(client, now()),
    parseNotification: async (message) => parseWechatNotification({ ...account, keys, now }, message),
    // Refunds come out of what is not settled yet first, so the balance says nothing about them.
    funds: { ask: (currency) => wechatFunds(client, currency), covers: ['transfer'] },
    bills: wechatBills(client),
  };
};

const answered = (answer: WireAnswer, classify: (answer: WireAnswer) => ChannelReply['answer']): ChannelReply => ({
  answer: classify(answer),
  evidence: evidenceOf(withoutPayee(answer)),
});

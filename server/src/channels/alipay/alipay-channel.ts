import { alipayPacing, assert, type ChannelAnswer, fromDecimal, type Money, text } from '@redress/domain';
import { AlipayRequestError, AlipaySdk } from 'alipay-sdk';
import type {
  Channel,
  ChannelCheck,
  ChannelNeeds,
  ChannelReply,
  ChannelRequest,
  Instruction,
  OpenAccount,
  RequestBody,
} from '../channel.ts';
import type { SettingsOf } from '../channel-kinds.ts';
import { beijingTime } from './beijing-time.ts';
import { alipayBills } from './bills.ts';
import { classifyQuery, classifyRefund, type SentTrade } from './classify-refund.ts';
import { classifyTransfer, classifyTransferQuery } from './classify-transfer.ts';
import { formOf, parseAlipayNotification } from './notification.ts';
import { queryContent, type RefundContent, readRefundBody, refundBody } from './request-body.ts';
import { type AlipayResponse, refusalIn, textIn } from './response.ts';
import { readTransferBody, transferBody, transferQuery } from './transfer-body.ts';

/**
 * Alipay by its official SDK (gateway.do, RSA2). Traps of the SDK that are answered here (channels reference 10): it verifies
 * nothing unless told at every call, and not even then without a public key; it camel-cases answers; it stamps requests with
 * the machine's own time zone; and it resends once by itself, which only the request number makes harmless.
 */
export const alipayChannel = (
  { settings, secrets }: OpenAccount<'alipay'>,
  { now, timeoutMs }: Pick<ChannelNeeds, 'now' | 'timeoutMs'>,
): Channel => {
  assert(settings.channelPublicKey.length > 0, 'without the public key of Alipay the SDK would believe anything');
  const sdk = new AlipaySdk({
    appId: settings.appId,
    keyType: 'PKCS8',
    privateKey: secrets.merchantPrivateKey,
    alipayPublicKey: settings.channelPublicKey,
    ...(settings.certificateNumbers && {
      appCertSn: settings.certificateNumbers.app,
      alipayCertSn: settings.certificateNumbers.channel,
      alipayRootCertSn: settings.certificateNumbers.root,
    }),
    gateway: settings.gatewayUrl,
    camelcase: false,
    timeout: timeoutMs,
  });
  const exec = async (method: string, bizContent: object): Promise<AlipayResponse> => {
    const params = { bizContent: { ...bizContent }, timestamp: beijingTime(now()) };
    return { ...(await sdk.exec(method, params, { validateSign: true })) };
  };
  return {
    pacing: alipayPacing,
    carries: ['refund', 'transfer'],
    requestBody: bodyOf,
    send: (request) => (request.kind === 'transfer' ? sendTransfer(exec, request) : sendRefund(exec, request)),
    query: (request) => (request.kind === 'transfer' ? queryTransfer(exec, request) : queryRefund(exec, request)),
    check: () => check(exec, settings),
    funds: {
      ask: (currency) => (currency === 'CNY' ? fundsOf(exec) : Promise.resolve(null)),
      covers: ['refund', 'transfer'],
    },
    bills: alipayBills(exec, { now, timeoutMs }),
    parseNotification: async ({ body }) => parseAlipayNotification(sdk, settings, formOf(body)),
  };
};

type Exec = (method: string, content: object) => Promise<AlipayResponse>;

const bodyOf = (instruction: Instruction): RequestBody => {
  if (instruction.kind === 'refund') return refundBody(instruction);
  if (instruction.kind === 'transfer') return transferBody(instruction);
  // Alipay never holds a refund that nobody received: what a card refuses goes to the balance.
  return { ok: false, code: 'instruction_not_carried', message: '支付宝没有异常退款 / Alipay has no abnormal refunds' };
};

/** `alipay.data.bill.balance.query`: of the balance, what is not frozen. */
const fundsOf = async (exec: Exec): Promise<Money | null> => {
  try {
    const response = await exec('alipay.data.bill.balance.query', {});
    const available = textIn(response, 'code') === '10000' ? textIn(response, 'available_amount') : null;
    return available === null ? null : fromDecimal('CNY', available);
  } catch {
    return null;
  }
};

const sendRefund = (exec: Exec, { body }: ChannelRequest): Promise<ChannelReply> => {
  const content = readRefundBody(body);
  return answered(exec('alipay.trade.refund', content), (response) => classifyRefund(response, tradeIn(content)));
};

const queryRefund = (exec: Exec, request: ChannelRequest): Promise<ChannelReply> =>
  answered(exec('alipay.trade.fastpay.refund.query', queryContent(readRefundBody(request.body))), (response) =>
    classifyQuery(response, expectedBy(request)),
  );

const sendTransfer = (exec: Exec, { body }: ChannelRequest): Promise<ChannelReply> => {
  const content = readTransferBody(body);
  return answered(exec('alipay.fund.trans.uni.transfer', content), (response) => classifyTransfer(response, content));
};

const queryTransfer = (exec: Exec, { body }: ChannelRequest): Promise<ChannelReply> => {
  const content = readTransferBody(body);
  return answered(exec('alipay.fund.trans.common.query', transferQuery(content)), (response) =>
    classifyTransferQuery(response, content),
  );
};

/** What comes back believed is classified; whatever else happens is unknown, with its reason. */
const answered = async (
  call: Promise<AlipayResponse>,
  classify: (response: AlipayResponse) => ChannelAnswer,
): Promise<ChannelReply> => {
  try {
    const response = await call;
    return { answer: classify(response), evidence: { response } };
  } catch (error) {
    return { answer: { class: 'unknown', reason: reasonOf(error) }, evidence: evidenceOf(error) };
  }
};

const tradeIn = ({ trade_no, out_trade_no }: RefundContent): SentTrade => ({
  tradeNo: trade_no ?? null,
  outTradeNo: out_trade_no ?? null,
});

/** Compared with what was sent, which is what was stored. */
const expectedBy = ({ body }: ChannelRequest) => {
  const content = readRefundBody(body);
  return { ...tradeIn(content), requestNumber: content.out_request_no, amount: content.refund_amount };
};

/** Asks about a trade that cannot exist: a signed "no such trade" proves gateway, id and both keys without touching money. */
const check = async (exec: Exec, settings: SettingsOf<'alipay'>): Promise<ChannelCheck> => {
  try {
    const response = await exec('alipay.trade.query', { out_trade_no: 'REDRESS-CHECK-0' });
    const refusal = refusalIn(response);
    if (textIn(response, 'code') === '10000' || refusal.code === 'ACQ.TRADE_NOT_EXIST')
      return { ok: true, message: usableIn(settings) };
    return {
      ok: false,
      message: text(
        `支付宝拒绝：${refusal.code} ${refusal.message}`,
        `Alipay refuses: ${refusal.code} ${refusal.message}`,
      ),
    };
  } catch (error) {
    const reason = reasonOf(error);
    return { ok: false, message: text(`没有得到可信的回答：${reason}`, `No answer that can be believed: ${reason}`) };
  }
};

/** Alipay takes transfers in production from apps in certificate mode only. */
const usableIn = ({ certificateNumbers, certificatesUntil }: SettingsOf<'alipay'>) =>
  certificateNumbers
    ? text(
        `可用（证书模式，证书有效至 ${certificatesUntil}）：网关、应用号、双方密钥均已验证`,
        `Works (certificate mode, certificates good until ${certificatesUntil}): gateway, app id and both keys are proved`,
      )
    : text(
        '可用（公钥模式）：网关、应用号、双方密钥均已验证；生产环境转账到支付宝账户须改用证书模式',
        'Works (key mode): gateway, app id and both keys are proved; transfers in production need certificate mode',
      );

/** At most so much of a strange answer is kept. */
const kept = 2_000;

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error)).slice(0, 300);

const evidenceOf = (error: unknown): unknown => ({
  failure: error instanceof Error ? error.name : typeof error,
  message: reasonOf(error),
  ...(error instanceof AlipayRequestError && {
    raw: typeof error.responseDataRaw === 'string' ? error.responseDataRaw.slice(0, kept) : null,
    traceId: error.traceId ?? null,
  }),
});

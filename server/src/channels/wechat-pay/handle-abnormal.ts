import type { ChannelReply, ChannelRequest } from '../channel.ts';
import { classifyRefund, classifyRefundQuery } from './classify-refund.ts';
import { type AbnormalContent, type RefundContent, readBody } from './request-body.ts';
import type { WechatClient } from './wechat-client.ts';
import { evidenceOf, type WireAnswer } from './wire-answer.ts';

/**
 * Tells WeChat Pay where an abnormal refund shall go. The call names the refund by WeChat Pay's own number, so the refund is
 * asked about first; one that is not abnormal any more is not touched, and its state is the answer. There is one refund and it
 * has its money once, so a repeated call cannot pay a second time.
 */
export const handleAbnormal = async (
  client: WechatClient,
  { body }: ChannelRequest,
  ask: (outRefundNo: string) => Promise<WireAnswer>,
): Promise<ChannelReply> => {
  const { sealedFor, content } = readBody<AbnormalContent>(body);
  const shown = await ask(content.out_refund_no);
  const refund = sentOf(shown, content);
  const before = classifyRefundQuery(shown, refund);
  const refundId = shown.kind === 'signed' ? shown.body['refund_id'] : undefined;
  if (before.class !== 'abnormal' || typeof refundId !== 'string')
    return { answer: before, evidence: evidenceOf(shown) };
  const path = `v3/refund/domestic/refunds/${encodeURIComponent(refundId)}/apply-abnormal-refund`;
  const told = await client.call({ method: 'post', path, body: content, sealedFor });
  return { answer: classifyRefund(told, refund), evidence: evidenceOf(told) };
};

/** The stored instruction has no amounts; what was asked about is compared with itself, and the payout's own query compares with the order. */
const sentOf = (shown: WireAnswer, { out_refund_no }: AbnormalContent): RefundContent => {
  const amount = shown.kind === 'signed' ? (shown.body['amount'] as RefundContent['amount'] | undefined) : undefined;
  return {
    out_refund_no,
    reason: '',
    amount: { refund: amount?.refund ?? 0, total: amount?.total ?? 0, currency: 'CNY' },
  };
};

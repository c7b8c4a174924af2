import { text } from '@redress/domain';
import type Stripe from 'stripe';
import type { ChannelCheck } from '../channel.ts';
import { refusalOf } from './refusals.ts';
import { isFullKey, isLiveKey } from './stripe-account.ts';

/**
 * Whether address and key work and the key may do what it must, without moving money: it reads, and it asks for a refund of a charge
 * that cannot exist, whose "no such charge" proves that it may refund.
 */
export const checkAccount = async (stripe: Stripe, secretKey: string): Promise<ChannelCheck> => {
  for (const [right, ask] of asked(stripe)) {
    const no = await refusalTo(ask);
    if (no !== null) {
      const told = `${no.code} ${no.message}`;
      return {
        ok: false,
        message: text(`Stripe 拒绝「${right.zh}」：${told}`, `Stripe refuses “${right.en}”: ${told}`),
      };
    }
  }
  const mode = isLiveKey(secretKey) ? text('真实资金', 'live') : text('测试模式', 'test mode');
  const advice = isFullKey(secretKey)
    ? text(
        '；这是完整密钥，建议改用只含退款与读取权限的受限密钥（rk_）',
        '; it is a full key: a restricted one (rk_) that refunds and reads is safer',
      )
    : text('', '');
  return {
    ok: true,
    message: text(
      `可用（${mode.zh}）：地址与密钥均已验证${advice.zh}`,
      `Works (${mode.en}): address and key are proved${advice.en}`,
    ),
  };
};

const asked = (stripe: Stripe) =>
  [
    [text('读取余额', 'read the balance'), () => stripe.balance.retrieve()],
    [text('读取支付', 'read payments'), () => stripe.paymentIntents.list({ limit: 1 })],
    [text('读取退款', 'read refunds'), () => stripe.refunds.list({ limit: 1 })],
    [text('读取争议', 'read disputes'), () => stripe.disputes.list({ limit: 1 })],
    [text('读取资金流水', 'read balance transactions'), () => stripe.balanceTransactions.list({ limit: 1 })],
    [
      text('退款', 'refund'),
      () =>
        stripe.refunds.create({ charge: 'ch_redresscheck0' }).catch((error: unknown) => {
          if (refusalOf(error).code !== 'resource_missing') throw error;
        }),
    ],
  ] as const;

const refusalTo = async (ask: () => Promise<unknown>) => {
  try {
    await ask();
    return null;
  } catch (error) {
    return refusalOf(error);
  }
};

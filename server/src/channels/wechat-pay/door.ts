import { type Instant, later, SECOND } from '@redress/domain';
import type { WechatClient } from './wechat-client.ts';
import type { WireAnswer } from './wire-answer.ts';

/** How long nothing is sent after WeChat Pay has turned us away at the door. */
const closedFor = 10 * SECOND;

/**
 * Keeps a broken account from knocking on and on: WeChat Pay allows six bad calls a second for the whole merchant and then
 * blocks it, the good calls too (reference 2.2). After a refusal that every other call would get as well, nothing is sent for a
 * while; then the next call tries again. An account that was put right is opened anew, with an open door.
 */
export const behindDoor = (client: WechatClient, now: () => Instant): WechatClient => {
  let closedUntil: Instant | null = null;
  return {
    ...client,
    call: async (call) => {
      if (closedUntil !== null && now() < closedUntil) return { kind: 'unsent', reason };
      const answer = await client.call(call);
      closedUntil = isTurnedAway(answer) ? later(now(), closedFor) : null;
      return answer;
    },
  };
};

const reason = '微信支付刚拒绝了本账户，稍后再试 / WeChat Pay has just turned this account away; later';

/** The keys, the serial, the number or the product are wrong: no call of this account can succeed. */
const isTurnedAway = (answer: WireAnswer): boolean =>
  answer.kind === 'refused' && (answer.status === 401 || answer.code === 'NO_AUTH' || answer.code === 'MCH_NOT_EXISTS');

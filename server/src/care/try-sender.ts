import {
  exampleValues,
  fillWords,
  type Id,
  type Language,
  type MessageTemplate,
  ok,
  type Refusal,
  type Result,
  refusal,
  refused,
  uuidOf,
} from '@redress/domain';
import type { House } from '../house.ts';
import { readMerchant } from '../merchant/merchant-reader.ts';
import type { Addresses } from './message.ts';
import { listTemplates } from './message-templates.ts';
import { answered, type SendAnswer } from './senders/sender.ts';
import { readSender, type SenderAccount } from './senders/sender-accounts.ts';
import { openSender } from './senders/sender-kinds.ts';

export type TrySender = {
  readonly merchantId: Id<'merchant'>;
  readonly senderId: Id<'sender'>;
  /** A telephone number, a mail address or an openid; a robot needs none. */
  readonly to: string | null;
  readonly template: MessageTemplate;
  readonly language: Language;
};

/** Sends a template with example values by one sender, also one that is switched off, past the outbox. Refuses `not_found` and `input_invalid` (`/to`). */
export const trySender = async (
  house: House,
  { merchantId, senderId, to, template, language }: TrySender,
): Promise<Result<SendAnswer & { readonly milliseconds: number }, Refusal>> => {
  const account = await readSender(house, merchantId, senderId);
  if (!account) return refused(refusal('not_found', { what: senderId }));
  const sender = openSender(account.input);
  const address = sender.addressOf(addressFor(account, to));
  if (address === null) return refused(refusal('input_invalid', { reason: toWhom }, '/to'));
  const words = (await listTemplates(house.db, merchantId)).get(template);
  const shop = (await readMerchant(house.db, merchantId))?.name ?? '';
  const values = { ...exampleValues, shop };
  const begun = house.clock.now();
  const answer =
    words && sender.carries(template, language)
      ? await sender.send({
          id: house.newId('message'),
          nonce: uuidOf(house.newId('event')),
          to: address,
          template,
          language,
          filled: fillWords(words, values, language),
          values,
          link: null,
          caseToken: null,
          now: begun,
        })
      : answered('refused', 'no_gateway_template', template);
  return ok({ ...answer, milliseconds: Math.max(0, house.clock.now() - begun) });
};

const toWhom = { zh: '请填写收信的号码或地址', en: 'say where to send it' };

const addressFor = ({ channel }: SenderAccount, to: string | null): Addresses => {
  if (to === null) return {};
  return channel === 'email' ? { email: to } : channel === 'sms' ? { phone: to } : { openId: to };
};

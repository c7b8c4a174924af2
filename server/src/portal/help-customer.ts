import { maskEmail, maskPhone } from '@redress/contract';
import {
  type Actor,
  type Id,
  type Instant,
  type Language,
  ok,
  type Refusal,
  type Result,
  refusal,
  refused,
  text,
} from '@redress/domain';
import { readCustomer } from '../customer/customer-reader.ts';
import type { House } from '../house.ts';
import type { RequestContext } from '../platform/http/handlers.ts';
import { writeView } from '../staff/view-log/log-view.ts';
import { type AskedCode, type CodeParts, codeMinutes, storeCode, turnOf } from './ask-code.ts';
import { confirmCode } from './confirm-code.ts';
import { readFace } from './face-reader.ts';
import { helpEndsAt } from './portal-session.ts';

export type AskHelp = {
  readonly merchantId: Id<'merchant'>;
  readonly customerId: Id<'customer'>;
  readonly actor: Actor;
  /** Null for the telephone, or the e-mail of whoever has none. */
  readonly by: 'phone' | 'email' | null;
  readonly language: Language;
};

/**
 * Sends a customer on the telephone a code to the contact on record. Only whoever asked for it can begin with it. Refused:
 * `not_found`, `portal_contact_missing`, `sender_missing`, and `too_many_requests` by the same waits as the portal's own codes.
 */
export const askHelpCode = async (
  house: House,
  { merchantId, customerId, actor, by, language }: AskHelp,
  { send, random }: CodeParts,
): Promise<Result<AskedCode & { readonly sentTo: string }, Refusal>> => {
  const customer = await readCustomer(house.db, merchantId, customerId);
  if (customer === null || (await readFace(house.db, merchantId)) === null)
    return refused(refusal('not_found', { what: customerId }));
  const { phone, email } = customer;
  const to = by !== 'email' && phone ? { phone } : by !== 'phone' && email ? { email } : null;
  if (to === null) return refused(refusal('portal_contact_missing', { channel: contactText[by ?? 'any'] }, '/by'));
  const turn = await turnOf(house, merchantId, to.phone ?? to.email);
  if (!turn.ok) return turn;
  const { code, ...asked } = await storeCode(house, {
    merchantId,
    customerId,
    turn: turn.value,
    askedBy: actor,
    random,
  });
  const sent = await send(house, { merchantId, to, code, minutes: codeMinutes, language, purpose: forWhat });
  if (!sent.ok) return sent;
  await writeHelp(house, { merchantId, actor, subject: customerId, operation: 'askHelpCode' });
  return ok({ ...asked, sentTo: to.phone === undefined ? maskEmail(to.email) : maskPhone(to.phone) });
};

export type Helping = {
  readonly cookie: string;
  /** Where the portal is, below the address of the house. */
  readonly path: string;
  readonly endsAt: Instant;
};

/** Begins to fill in with the code that the customer read out: `portal_code_wrong`, `portal_code_ended` like any other code. */
export const beginHelp = async (
  house: House,
  {
    merchantId,
    customerId,
    actor,
    ...given
  }: {
    readonly merchantId: Id<'merchant'>;
    readonly customerId: Id<'customer'>;
    readonly actor: Actor;
    readonly codeId: Id<'portalCode'>;
    readonly code: string;
  },
  random: CodeParts['random'],
): Promise<Result<Helping, Refusal>> => {
  const [face, customer] = await Promise.all([
    readFace(house.db, merchantId),
    readCustomer(house.db, merchantId, customerId),
  ]);
  if (face === null || customer === null) return refused(refusal('not_found', { what: customerId }));
  const begun = await confirmCode(house, { merchantId, ...given, helping: { actor, customerId } }, random);
  if (!begun.ok) return begun;
  await writeHelp(house, { merchantId, actor, subject: customerId, operation: 'confirmHelpCode' });
  return ok({
    cookie: begun.value.cookie,
    path: `/portal/${face.slug}/`,
    endsAt: helpEndsAt(house.clock.now()),
  });
};

/** Writes down what was done in a customer's name; nothing when the customer did it. */
export const logHelp = async (
  house: House,
  { merchantId, actor, visitor }: Pick<RequestContext, 'merchantId' | 'actor' | 'visitor'>,
  operation: string,
): Promise<void> => {
  if (visitor?.by === 'helper') await writeHelp(house, { merchantId, actor, subject: visitor.customerId, operation });
};

const writeHelp = (
  house: House,
  {
    operation,
    ...entry
  }: {
    readonly merchantId: Id<'merchant'>;
    readonly actor: Actor;
    readonly subject: Id<'customer'>;
    readonly operation: string;
  },
): Promise<void> => writeView(house, { ...entry, kind: 'customer_helped', details: { operation } });

/** It is said what the code opens, so that nobody reads it out to a stranger who calls. */
const forWhat = text('让客服代您填写退款申请', 'letting our agent fill in a refund claim for you');

const contactText = {
  phone: text('手机号', 'telephone'),
  email: text('邮箱', 'e-mail address'),
  any: text('手机号或邮箱', 'telephone or e-mail address'),
} as const;

import { type Actor, type Id, idOf, ok, type Refusal, type Result, uuidOf } from '@redress/domain';
import type { House } from '../../house.ts';
import { isUniqueViolation } from '../../platform/postgres/refusal-of-error.ts';
import { caseOfToken, postMessage } from './post-message.ts';

export type CustomerMail = {
  readonly merchantId: Id<'merchant'>;
  /** The Message-ID, without which a mail delivered twice could not be known. */
  readonly mailId: string;
  readonly from: { readonly address: string; readonly name: string | null };
  /** Every address it went to: one of them may carry a token (`reply+TOKEN@…`). */
  readonly to: readonly string[];
  readonly subject: string | null;
  /** Plain text, without what it quotes. */
  readonly words: string;
  /** The case that a person chose for it; null lets the mail say by itself. */
  readonly chosenCase?: Id<'refundCase'> | null;
  /** Makes the mail's files evidence of the case that was found for it. Names the evidence, and the files that could not be taken in. */
  readonly attach?: (to: {
    readonly caseId: Id<'refundCase'>;
    readonly actor: Actor;
  }) => Promise<{ readonly attached: readonly Id<'evidence'>[]; readonly left: readonly string[] }>;
};

export type MailTaken =
  | { readonly outcome: 'posted' | 'known'; readonly caseId: Id<'refundCase'> }
  /** Names no case, or one that the sender has no part in: whoever runs the mailbox keeps it for a person. */
  | { readonly outcome: 'unmatched' };

/**
 * Takes in a mail of a customer. The token of the address decides; without one, a case number in the subject does when the sender is the
 * address on record. A mail that was taken in before is `known`. Refuses what `postMessage` refuses.
 */
export const receiveCustomerMail = async (house: House, mail: CustomerMail): Promise<Result<MailTaken, Refusal>> => {
  const { merchantId, mailId, from, subject, words, attach, chosenCase = null } = mail;
  const match =
    chosenCase === null ? await caseOfMail(house, mail) : await sender(house, merchantId, chosenCase, from.address);
  if (!match) return ok({ outcome: 'unmatched' });
  const { caseId, senderKnown } = match;
  const known = await house.db.query('select 1 from conversation_message where merchant_id = $1 and mail_id = $2', [
    uuidOf(merchantId),
    mailId,
  ]);
  if (known.rowCount) return ok({ outcome: 'known', caseId });
  const actor: Actor = {
    kind: 'customer',
    id: match.customerId ?? from.address.toLowerCase(),
    name: from.name ?? from.address,
  };
  const { attached, left } = (await attach?.({ caseId, actor })) ?? { attached: [], left: [] };
  try {
    const posted = await postMessage(house, {
      merchantId,
      actor,
      caseId,
      direction: 'from_customer',
      channel: 'email',
      subject,
      words: left.length === 0 ? words : `${words}\n\n（未收入的附件 · files not taken in: ${left.join('、')}）`,
      attachments: attached,
      mail: { id: mailId, senderKnown },
      once: null,
    });
    return posted.ok ? ok({ outcome: 'posted', caseId }) : posted;
  } catch (error) {
    // Delivered twice at the same moment: the other one was first.
    if (isUniqueViolation(error, 'conversation_message_mail')) return ok({ outcome: 'known', caseId });
    throw error;
  }
};

/** The case of a mail; null when it names none that its sender has part in. */
const caseOfMail = async (
  house: Pick<House, 'db'>,
  { merchantId, from, to, subject }: Pick<CustomerMail, 'merchantId' | 'from' | 'to' | 'subject'>,
): Promise<MatchedCase | null> => {
  for (const address of to) {
    const token = /\+([0-9a-hjkmnp-tv-z]{26})@/i.exec(address)?.[1]?.toLowerCase();
    const found = token ? await caseOfToken(house, token) : null;
    if (found?.merchantId === merchantId) return sender(house, merchantId, found.caseId, from.address);
  }
  const number = /\bRF-[0-9]{6,8}-[0-9A-Z]{4,10}\b/i.exec(subject ?? '')?.[0]?.toUpperCase();
  if (!number) return null;
  const { rows } = await house.db.query<{ case_id: string }>(
    'select case_id from refund_case where merchant_id = $1 and number = $2',
    [uuidOf(merchantId), number],
  );
  const [row] = rows;
  const match = row && (await sender(house, merchantId, idOf('refundCase', row.case_id), from.address));
  return match?.senderKnown ? match : null;
};

type MatchedCase = {
  readonly caseId: Id<'refundCase'>;
  readonly customerId: Id<'customer'> | null;
  readonly senderKnown: boolean;
};

const sender = async (
  { db }: Pick<House, 'db'>,
  merchantId: Id<'merchant'>,
  caseId: Id<'refundCase'>,
  address: string,
): Promise<MatchedCase> => {
  const { rows } = await db.query<{ customer_id: string | null; email: string | null }>(
    `select c.customer_id, u.email from refund_case c
     left join customer u on u.merchant_id = c.merchant_id and u.customer_id = c.customer_id
     where c.merchant_id = $1 and c.case_id = $2`,
    [uuidOf(merchantId), uuidOf(caseId)],
  );
  const { customer_id = null, email = null } = rows[0] ?? {};
  const senderKnown = email !== null && email.toLowerCase() === address.toLowerCase();
  return { caseId, customerId: customer_id === null ? null : idOf('customer', customer_id), senderKnown };
};

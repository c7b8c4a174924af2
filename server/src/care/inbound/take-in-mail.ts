import { createHash } from 'node:crypto';
import { type Id, toIso, uuidOf } from '@redress/domain';
import PostalMime, { type Email } from 'postal-mime';
import type { House } from '../../house.ts';
import { receiveCustomerMail } from '../../refund-case/conversation/receive-customer-mail.ts';
import { attachMailFiles } from './attach-mail-files.ts';
import { isSignedForDoor, type SignedBytes } from './inbound-door.ts';
import { ownWords } from './own-words.ts';

export type MailTakenIn =
  | { readonly outcome: 'forged' | 'unreadable' }
  /** `posted`: part of a conversation now. `kept`: it names no case that its sender has part in. `known`: taken in before. */
  | { readonly outcome: 'posted' | 'kept' | 'known'; readonly mailId: Id<'inboundMail'> | null };

/**
 * Takes in a mail as its bytes: proved, kept whole among the files, read, and handed to the conversation of its case. The same mail,
 * known by its Message-ID or by its bytes, is taken in once.
 */
export const takeInMail = async (
  house: House,
  { merchantId, ...signed }: SignedBytes & { readonly merchantId: Id<'merchant'> },
): Promise<MailTakenIn> => {
  if (!(await isSignedForDoor(house, merchantId, signed))) return { outcome: 'forged' };
  const mail = await parse(signed.body);
  const from = mail?.from?.address;
  if (!mail || !from) return { outcome: 'unreadable' };
  const number = mail.messageId ?? `<sha256-${createHash('sha256').update(signed.body).digest('hex')}>`;
  const id = house.newId('inboundMail');
  const fileKey = `inbound-mail/${uuidOf(merchantId)}/${uuidOf(id)}.eml`;
  const words = ownWords(mail.text ?? plainOf(mail.html ?? ''));
  await house.files.put(fileKey, signed.body);
  const { rowCount } = await house.db.query({
    name: 'keep-inbound-mail',
    text: `insert into inbound_mail (merchant_id, mail_id, sender_number, from_address, to_address, subject, body, file_key, received_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (merchant_id, sender_number) do nothing`,
    values: [
      uuidOf(merchantId),
      uuidOf(id),
      number.slice(0, 500),
      from.slice(0, 320),
      addressesOf(mail).join(' ').slice(0, 1_000) || null,
      clean(mail.subject ?? '').slice(0, 500),
      words.slice(0, 100_000),
      fileKey,
      toIso(house.clock.now()),
    ],
  });
  // Kept before, and perhaps never handed on: the conversation knows a mail by its number too.
  const taken = await receiveCustomerMail(house, {
    merchantId,
    mailId: number.slice(0, 500),
    from: { address: from, name: mail.from?.name || null },
    to: addressesOf(mail),
    subject: clean(mail.subject ?? '') || null,
    words: words.slice(0, 20_000) || '(空)',
    attach: (of) => attachMailFiles(house, { merchantId, ...of, files: mail.attachments }),
  });
  const first = rowCount === 1;
  if (!taken.ok || taken.value.outcome === 'unmatched')
    return { outcome: first ? 'kept' : 'known', mailId: first ? id : null };
  await house.db.query({
    name: 'hand-on-inbound-mail',
    text: 'update inbound_mail set case_id = $3, handed_on_at = coalesce(handed_on_at, $4) where merchant_id = $1 and sender_number = $2',
    values: [uuidOf(merchantId), number.slice(0, 500), uuidOf(taken.value.caseId), toIso(house.clock.now())],
  });
  return taken.value.outcome === 'posted' ? { outcome: 'posted', mailId: id } : { outcome: 'known', mailId: null };
};

const parse = async (body: Buffer): Promise<Email | null> => {
  try {
    return await PostalMime.parse(body, { maxNestingDepth: 20, maxHeadersSize: 200_000 });
  } catch {
    return null;
  }
};

const addressesOf = ({ to = [], cc = [], deliveredTo }: Email): string[] => [
  ...[...to, ...cc].flatMap((each) =>
    each.address ? [each.address] : (each.group ?? []).map((one) => one.address ?? ''),
  ),
  ...(deliveredTo === undefined ? [] : [deliveredTo]),
];

/** A mail without a plain part: the words between its tags. */
const plainOf = (html: string): string =>
  html
    .replace(/<(script|style)[\s\S]*?<\/\1>/gi, '')
    .replace(/<(br|\/p|\/div|\/tr|\/li)[^>]*>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

const clean = (text: string): string =>
  text
    .replace(/\p{Cc}/gu, ' ')
    .toWellFormed()
    .trim();

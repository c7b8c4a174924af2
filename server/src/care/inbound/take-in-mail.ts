import { type Id, type Refusal, type Result, toIso, uuidOf } from '@redress/domain';
import type { House } from '../../house.ts';
import { type MailTaken, receiveCustomerMail } from '../../refund-case/conversation/receive-customer-mail.ts';
import { attachMailFiles } from './attach-mail-files.ts';
import { isSignedForDoor, type SignedBytes } from './inbound-door.ts';
import { type ReadMail, readMail } from './read-mail.ts';

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
  const mail = await readMail(signed.body);
  if (!mail) return { outcome: 'unreadable' };
  const id = house.newId('inboundMail');
  const first = await keepMail(house, merchantId, { id, mail, bytes: signed.body });
  // Kept before, and perhaps never handed on: the conversation knows a mail by its number too.
  const taken = await postMail(house, merchantId, mail, null);
  if (!taken.ok || taken.value.outcome === 'unmatched')
    return { outcome: first ? 'kept' : 'known', mailId: first ? id : null };
  await markHandedOn(house, merchantId, mail.number);
  return taken.value.outcome === 'posted' ? { outcome: 'posted', mailId: id } : { outcome: 'known', mailId: null };
};

/** Whether it was not kept before. Its bytes are on the disk before the row names them. */
const keepMail = async (
  house: House,
  merchantId: Id<'merchant'>,
  { id, mail, bytes }: { readonly id: Id<'inboundMail'>; readonly mail: ReadMail; readonly bytes: Buffer },
): Promise<boolean> => {
  const fileKey = `inbound_mail/${merchantId}/${id}`;
  await house.files.put(fileKey, bytes);
  const { rowCount } = await house.db.query({
    name: 'keep-inbound-mail',
    text: `insert into inbound_mail (merchant_id, mail_id, sender_number, from_address, to_address, subject, body, file_key, received_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (merchant_id, sender_number) do nothing`,
    values: [
      uuidOf(merchantId),
      uuidOf(id),
      mail.number,
      mail.from.address.slice(0, 320),
      mail.to.join(' ').slice(0, 1_000) || null,
      mail.subject.slice(0, 500),
      mail.words.slice(0, 100_000),
      fileKey,
      toIso(house.clock.now()),
    ],
  });
  return rowCount === 1;
};

/** Says a mail in the conversation of its case, or of the one that a person chose for it, with its files as evidence. */
export const postMail = (
  house: House,
  merchantId: Id<'merchant'>,
  mail: ReadMail,
  caseId: Id<'refundCase'> | null,
): Promise<Result<MailTaken, Refusal>> =>
  receiveCustomerMail(house, {
    merchantId,
    mailId: mail.number,
    from: mail.from,
    to: mail.to,
    subject: mail.subject || null,
    words: mail.words.slice(0, 20_000) || '（空）',
    chosenCase: caseId,
    attach: (of) => attachMailFiles(house, { merchantId, ...of, files: mail.files }),
  });

/** A mail that is in a conversation belongs to the case of that conversation. Doing it twice changes nothing. */
export const markHandedOn = async (house: House, merchantId: Id<'merchant'>, number: string): Promise<void> => {
  await house.db.query({
    name: 'hand-on-inbound-mail',
    text: `update inbound_mail i set case_id = m.case_id, handed_on_at = coalesce(i.handed_on_at, $3),
        set_aside_by = null, set_aside_at = null, set_aside_why = null
      from conversation_message m
      where i.merchant_id = $1 and i.sender_number = $2 and m.merchant_id = $1 and m.mail_id = $2`,
    values: [uuidOf(merchantId), number, toIso(house.clock.now())],
  });
};

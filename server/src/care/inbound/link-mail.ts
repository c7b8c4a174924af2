import { buffer } from 'node:stream/consumers';
import { type Actor, type Id, ok, type Refusal, type Result, refusal, refused, toJson, uuidOf } from '@redress/domain';
import type { House } from '../../house.ts';
import { caseThere } from '../../refund-case/team/there.ts';
import { type LooseMail, readLooseMail } from './loose-mail.ts';
import { readMail } from './read-mail.ts';
import { markHandedOn, postMail } from './take-in-mail.ts';

type Link = {
  readonly merchantId: Id<'merchant'>;
  readonly mailId: Id<'inboundMail'>;
  readonly caseId: Id<'refundCase'>;
  readonly actor: Actor;
};

/**
 * Makes a mail part of the case that a person chose: its words join the conversation, its files become evidence. The choice is written
 * down first and only one can be, so that of two people who choose different cases one does, and what was cut off is finished by choosing
 * the same case again. A mail that was set aside can be linked still. Refuses `not_found`, `mail_handed_on` and `mail_bytes_missing`.
 */
export const linkMail = async (
  house: House,
  { merchantId, mailId, caseId, actor }: Link,
): Promise<Result<LooseMail, Refusal>> => {
  const { db, files } = house;
  const before = await readLooseMail(db, merchantId, mailId);
  if (!before.ok) return before;
  const there = await caseThere(db, merchantId, caseId);
  if (!there.ok) return there;
  const stored = await files.read(before.value.fileKey);
  const mail = stored && (await readMail(await buffer(stored)));
  if (!mail) return refused(refusal('mail_bytes_missing'));
  await db.query({
    name: 'choose-case-of-mail',
    text: `update inbound_mail set case_id = $3, handed_on_by = $4::jsonb, set_aside_by = null, set_aside_at = null, set_aside_why = null
      where merchant_id = $1 and mail_id = $2 and case_id is null`,
    values: [uuidOf(merchantId), uuidOf(mailId), uuidOf(caseId), toJson(actor)],
  });
  const chosen = await readLooseMail(db, merchantId, mailId);
  if (!chosen.ok) return chosen;
  if (chosen.value.case?.id !== caseId)
    return refused(refusal('mail_handed_on', { number: chosen.value.case?.number ?? '' }));
  if (chosen.value.state === 'linked') return ok(chosen.value);
  const posted = await postMail(house, merchantId, mail, caseId);
  if (!posted.ok) return posted;
  await markHandedOn(house, merchantId, before.value.number);
  return readLooseMail(db, merchantId, mailId);
};

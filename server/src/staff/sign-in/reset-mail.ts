import type { Language } from '@redress/domain';
import { sendMail } from '../../care/send-code.ts';
import type { House } from '../../house.ts';
import { findSignInPerson } from './sign-in-person.ts';

export const resetMinutes = 30;

type Reset = {
  readonly userId: string;
  readonly token: string;
  readonly origin: string;
  /** What the browser reads at which the person asked. */
  readonly language: Language;
};

/**
 * Mails the link by which a password is set anew. Where the merchant has no mail sender nothing leaves, and an administrator makes a link
 * instead; whoever asked is told the same in every case, so that nobody learns who has an account.
 */
export const mailPasswordReset = async (house: House, { userId, token, origin, language }: Reset): Promise<void> => {
  const person = await findSignInPerson(house.db, 'id', userId);
  if (!person || person.suspended) return;
  await sendMail(house, {
    merchantId: person.merchantId,
    to: person.email,
    template: 'password_reset',
    values: { link: `${origin}/console/welcome#reset=${token}`, minutes: String(resetMinutes) },
    language,
  });
};

import { createTransport } from 'nodemailer';
import { answered, type Letter, type SendAnswer, type Sender } from './sender.ts';

export type SmtpSettings = {
  readonly host: string;
  readonly port: number;
  readonly security: 'tls' | 'starttls' | 'none';
  readonly username: string | null;
  readonly from: string;
  readonly fromName: string | null;
  /** A mailbox that comes in by the door for mail, and knows `name+anything@` as its own. Null: answers go to `from`, and the case number in the subject finds the case. */
  readonly replyTo?: string | null;
};
export type SmtpSecrets = { readonly password: string | null };

/** A mail server. The message id becomes the Message-ID, the same at every try, by which a receiver knows a mail that comes twice. */
export const smtp = (settings: SmtpSettings, secrets: SmtpSecrets): Sender => ({
  addressOf: ({ email }) => email ?? null,
  carries: () => true,
  ask: null,
  send: (letter) => deliver(settings, secrets, letter),
});

const deliver = async (settings: SmtpSettings, { password }: SmtpSecrets, letter: Letter): Promise<SendAnswer> => {
  const { host, port, security, username, from, fromName, replyTo = null } = settings;
  const transport = createTransport({
    host,
    port,
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    ...(username !== null && password !== null && { auth: { user: username, pass: password } }),
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    const sent = await transport.sendMail({
      from: fromName === null ? from : { name: fromName, address: from },
      to: { name: '', address: letter.to },
      ...(replyTo !== null && { replyTo: withToken(replyTo, letter.caseToken) }),
      subject: letter.filled.subject,
      text: `${letter.filled.body}\n`,
      messageId: `<${letter.id}@${from.slice(from.lastIndexOf('@') + 1)}>`,
      headers: {
        ...(letter.template !== 'case_message' && { 'Auto-Submitted': 'auto-generated' }),
        'Content-Language': letter.language,
      },
    });
    return answered('sent', sent.response.slice(0, 3), sent.response, sent.messageId);
  } catch (error) {
    return answerOf(error);
  } finally {
    transport.close();
  }
};

/** `reply@shop.example` → `reply+TOKEN@shop.example`. */
const withToken = (address: string, token: string | null): string =>
  token === null ? address : address.replace(/@(?=[^@]*$)/, `+${token}@`);

/** By the reply code (4xx now, 5xx for good), or by how far the talk had come: without an answer after the data the mail may be in. */
const answerOf = (error: unknown): SendAnswer => {
  const { responseCode, command, code, message } = Object(error) as Readonly<Record<string, unknown>>;
  const words = typeof message === 'string' ? message : null;
  if (typeof responseCode === 'number') return answered(responseCode >= 500 ? 'refused' : 'later', responseCode, words);
  const name = typeof code === 'string' ? code : 'error';
  if (name === 'EAUTH' || name === 'EENVELOPE' || name === 'EMESSAGE') return answered('refused', name, words);
  return answered(command === 'DATA' ? 'unknown' : 'later', name, words);
};

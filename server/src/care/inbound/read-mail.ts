import { createHash } from 'node:crypto';
import PostalMime, { type Attachment, type Email } from 'postal-mime';
import { ownWords } from './own-words.ts';

/** A mail as we use it: who wrote, to whom, what, and with which files. */
export type ReadMail = {
  /** The Message-ID of its sender, or a hash of its bytes: by it the same mail is known again. */
  readonly number: string;
  readonly from: { readonly address: string; readonly name: string | null };
  readonly to: readonly string[];
  readonly subject: string;
  /** Its own words, without what it quotes. */
  readonly words: string;
  readonly files: readonly Attachment[];
};

/** Reads the bytes of a mail; null when they are none, or nobody sent it. */
export const readMail = async (bytes: Buffer): Promise<ReadMail | null> => {
  const mail = await parse(bytes);
  const address = mail?.from?.address;
  if (!mail || !address) return null;
  const number = mail.messageId ?? `<sha256-${createHash('sha256').update(bytes).digest('hex')}>`;
  return {
    number: number.slice(0, 500),
    from: { address, name: mail.from?.name || null },
    to: addressesOf(mail),
    subject: clean(mail.subject ?? ''),
    words: ownWords(mail.text ?? plainOf(mail.html ?? '')),
    files: mail.attachments,
  };
};

/** The name of a file as it may be shown and kept. */
export const fileNameOf = ({ filename }: Attachment, place: number): string =>
  (filename ?? '')
    .replace(/[\p{Cc}/\\]/gu, ' ')
    .toWellFormed()
    .trim()
    .slice(0, 200) || `file-${place + 1}`;

export const fileBytesOf = ({ content }: Attachment): Uint8Array =>
  typeof content === 'string'
    ? Buffer.from(content)
    : content instanceof Uint8Array
      ? content
      : new Uint8Array(content);

const parse = async (bytes: Buffer): Promise<Email | null> => {
  try {
    return await PostalMime.parse(bytes, { maxNestingDepth: 20, maxHeadersSize: 200_000 });
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

import { createHmac } from 'node:crypto';
import type { Id, Instant } from '@redress/domain';

type Mail = {
  readonly merchantId: Id<'merchant'>;
  readonly from: string;
  readonly now: Instant;
  readonly id?: string;
  readonly subject?: string;
  readonly words?: string;
  /** A picture as its bytes. */
  readonly picture?: Buffer;
};

/** A mail as a mailbox's provider hands it in: raw, and signed in the manner of Standard Webhooks. */
export const signedMail = (secret: string, { merchantId, now, ...mail }: Mail) => {
  const body = rawMail(mail);
  const seconds = Math.floor(now / 1_000);
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
  const signature = createHmac('sha256', key).update(`m1.${seconds}.`).update(body).digest('base64');
  return {
    merchantId,
    headers: { 'webhook-id': 'm1', 'webhook-timestamp': String(seconds), 'webhook-signature': `v1,${signature}` },
    body,
  };
};

const rawMail = ({
  from,
  id = '<1@mail.example>',
  subject = '请问我的退款',
  words = '到哪一步了？',
  picture,
}: Omit<Mail, 'merchantId' | 'now'>): Buffer =>
  Buffer.from(
    [
      `From: ${from}`,
      'To: refunds@shop.example',
      `Subject: =?utf-8?B?${Buffer.from(subject).toString('base64')}?=`,
      `Message-ID: ${id}`,
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from(words).toString('base64'),
      ...(picture
        ? [
            '--b',
            'Content-Type: image/jpeg',
            'Content-Disposition: attachment; filename="crack.jpg"',
            'Content-Transfer-Encoding: base64',
            '',
            picture.toString('base64'),
          ]
        : []),
      '--b--',
      '',
    ].join('\r\n'),
  );

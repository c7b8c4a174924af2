import { z } from 'zod';
import { idOut } from '../ids.ts';
import { both, line } from '../text.ts';
import { instantOut } from '../time.ts';

/** A key as people paste it: PEM or base64. */
export const keyText = z
  .string()
  .trim()
  .min(64)
  .max(8_000)
  .regex(/^[\x20-\x7e\r\n]+$/);

/** One certificate in PEM, or a file of several. */
export const certificatesText = z
  .string()
  .trim()
  .min(64)
  .max(20_000)
  .regex(/^[\x20-\x7e\r\n]+$/);

/** A secret of one line. */
export const secretText = z
  .string()
  .trim()
  .min(8)
  .max(500)
  .regex(/^[\x21-\x7e]+$/);

export const urlText = line(500);

export const notifyUrl = z
  .httpUrl()
  .max(500)
  .nullable()
  .default(null)
  .meta({ description: both('渠道通知的地址（本系统 /notify/…）', 'Where the channel sends its notifications') });

/** What every account shows, of whatever kind. */
export const sharedOut = {
  id: idOut('channelAccount'),
  label: z.string(),
  enabled: z.boolean(),
  createdAt: instantOut,
};

import { z } from 'zod';
import { idOut } from '../ids.ts';
import { pageQuery } from '../page.ts';
import { both, line } from '../text.ts';
import { instantOut } from '../time.ts';

/** The events of a case, as the feed of events names them. */
const hookEvents = [
  'case_opened',
  'evidence_attached',
  'case_assessed',
  'first_approval_given',
  'case_approved',
  'case_declined',
  'case_withdrawn',
  'case_appealed',
  'case_reopened',
  'leg_moved',
  'leg_replaced',
  'case_resolved',
  'attention_needed',
] as const;

export const webhookIn = z
  .strictObject({
    url: line(500),
    label: line(200),
    events: z
      .array(z.enum(hookEvents))
      .max(hookEvents.length)
      .default([])
      .meta({ description: both('空：全部事件', 'None means all of them') }),
  })
  .meta({ id: 'WebhookInput' });

const shown = {
  id: idOut('webhook'),
  url: z.string(),
  label: z.string(),
  events: z.array(z.string()),
  status: z.enum(['on', 'off', 'failed']),
  failingSince: instantOut.nullable(),
  previousSecretUntil: instantOut.nullable(),
  createdAt: instantOut,
};

export const webhookOut = z
  .strictObject(shown)
  .meta({ id: 'Webhook', description: both('Webhook（不含密钥）', 'A webhook, without its secret') });

export const webhookSecretOut = z
  .strictObject({
    ...shown,
    secret: z.string().meta({ description: both('签名密钥，仅显示这一次', 'The signing secret, shown this once') }),
  })
  .meta({ id: 'WebhookWithSecret' });

export const webhookDeliveryQuery = z.strictObject(pageQuery);

export const webhookDeliveryOut = z
  .strictObject({
    id: idOut('webhookDelivery'),
    eventId: idOut('event'),
    eventType: z.string(),
    status: z.enum(['waiting', 'delivered', 'dead']),
    tries: z.int(),
    lastStatus: z.int().nullable(),
    lastAnswer: z.string().nullable(),
    lastTriedAt: instantOut.nullable(),
    nextAt: instantOut.nullable(),
    createdAt: instantOut,
  })
  .meta({ id: 'WebhookDelivery', description: both('一次 Webhook 投递', 'One event for one webhook') });

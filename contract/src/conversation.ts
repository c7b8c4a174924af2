import { talkChannels, talkDirections } from '@redress/domain';
import { z } from 'zod';
import { actorOut } from './actors.ts';
import { idIn, idOut } from './ids.ts';
import { both, line, prose } from './text.ts';
import { instantIn, instantOut } from './time.ts';

const templateRef = z.strictObject({ id: idIn('replyTemplate'), version: z.int().min(1) });

export const messageIn = z
  .strictObject({
    direction: z.enum(talkDirections).meta({
      description: both(
        '通话与当面沟通可登记双方所说；其余渠道只能发给顾客',
        'A logged call may hold what either side said; by other ways the desk writes to the customer',
      ),
    }),
    channel: z.enum(talkChannels),
    subject: line(400).nullable().default(null),
    words: prose(20_000),
    attachments: z.array(idIn('evidence')).max(20).default([]),
    template: templateRef.nullable().default(null),
    saidAt: instantIn
      .nullable()
      .default(null)
      .meta({ description: both('通话时间，空为现在', 'When it was said; now when null') }),
  })
  .meta({ id: 'MessageInput' });

export const messageOut = z
  .strictObject({
    id: idOut('conversationMessage'),
    caseId: idOut('refundCase'),
    direction: z.enum(talkDirections),
    channel: z.enum(talkChannels),
    subject: z.string().nullable(),
    words: z.string(),
    attachments: z.array(z.strictObject({ id: idOut('evidence'), fileName: z.string() })),
    author: actorOut,
    template: z.strictObject({ id: idOut('replyTemplate'), version: z.int() }).nullable(),
    senderKnown: z
      .boolean()
      .meta({ description: both('发件地址是否为登记的地址', 'Whether a mail came from the address on record') }),
    saidAt: instantOut,
    recordedAt: instantOut,
    readAt: instantOut.nullable(),
  })
  .meta({ id: 'ConversationMessage', description: both('与顾客的往来', 'What was said between customer and desk') });

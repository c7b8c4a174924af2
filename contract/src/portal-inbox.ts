import { messageTemplateNames } from '@redress/domain';
import { z } from 'zod';
import { idIn, idOut } from './ids.ts';
import { both, textOut } from './text.ts';
import { instantOut } from './time.ts';

/** Something that the shop told the customer, without the link that it had in a mail. */
export const portalInboxMessageOut = z
  .strictObject({
    id: idOut('message'),
    about: z.enum(messageTemplateNames).meta({ description: both('说的是什么', 'What it tells of') }),
    title: textOut,
    words: textOut,
    caseId: idOut('refundCase').nullable(),
    caseNumber: z.string().nullable(),
    at: instantOut,
    seen: z.boolean(),
  })
  .meta({ id: 'PortalInboxMessage' });

export const portalUnseenOut = z
  .strictObject({
    unseen: z
      .int()
      .min(0)
      .meta({ description: both('未读条数', 'How many were not seen') }),
  })
  .meta({ id: 'PortalUnseen' });

export const portalSeenIn = z
  .strictObject({
    upTo: idIn('message').meta({ description: both('这一条及更早的', 'This one and everything before it') }),
  })
  .meta({ id: 'PortalSeenInput' });

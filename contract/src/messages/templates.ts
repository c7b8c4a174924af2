import { messageTemplateNames } from '@redress/domain';
import { z } from 'zod';
import { actorOut } from '../actors.ts';
import { idIn } from '../ids.ts';
import { bilingual, both, prosePair, textOut } from '../text.ts';
import { instantOut } from '../time.ts';

const words = {
  subject: bilingual.meta({ description: both('邮件标题', 'Subject of the mail') }),
  body: prosePair.meta({ description: both('邮件正文', 'Body of the mail') }),
  short: bilingual.meta({ description: both('短文本（机器人、铃铛）', 'The short form, for robots and the bell') }),
};

export const templateParams = z.strictObject({ template: z.enum(messageTemplateNames) });

export const templateIn = z
  .strictObject({
    ...words,
    enabled: z.boolean().default(true),
    basedOn: z
      .int()
      .min(0)
      .meta({ description: both('所依据的版本', 'The version that was edited') }),
  })
  .meta({ id: 'MessageTemplateInput' });

export const templateOut = z
  .strictObject({
    template: z.enum(messageTemplateNames),
    name: textOut,
    audience: z.enum(['customer', 'staff']),
    version: z.int().meta({ description: both('0 为内置文字', '0 is what we ship') }),
    enabled: z.boolean(),
    subject: textOut,
    body: textOut,
    short: textOut,
    variables: z.array(z.strictObject({ variable: z.string(), means: textOut, required: z.boolean() })),
    madeBy: actorOut.nullable(),
    madeAt: instantOut.nullable(),
  })
  .meta({ id: 'MessageTemplate', description: both('消息模板', 'What is said, in both languages') });

export const previewIn = z
  .strictObject({ ...words, caseId: idIn('refundCase').nullable().default(null) })
  .meta({ id: 'MessagePreviewInput' });

const filledOut = z.strictObject({ subject: z.string(), body: z.string(), short: z.string() });

export const previewOut = z
  .strictObject({ zh: filledOut, en: filledOut })
  .meta({ id: 'MessagePreview', description: both('填好的消息', 'The message as its reader gets it') });

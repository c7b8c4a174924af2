import { messageTemplateNames } from '@redress/domain';
import { z } from 'zod';
import { actorOut } from '../actors.ts';
import { idIn, idOut } from '../ids.ts';
import { pageQuery } from '../page.ts';
import { both, line, textOut } from '../text.ts';
import { instantOut } from '../time.ts';

const statuses = ['waiting', 'sent', 'delivered', 'dead', 'superseded', 'unreachable'] as const;
const channels = ['email', 'sms', 'wechat', 'robot'] as const;

export const messageQuery = z.strictObject({
  ...pageQuery,
  status: z.enum(statuses).nullable().default(null),
  template: z.enum(messageTemplateNames).nullable().default(null),
  caseId: idIn('refundCase').nullable().default(null),
});

export const messageOut = z
  .strictObject({
    id: idOut('message'),
    template: z.enum(messageTemplateNames),
    name: textOut,
    audience: z.enum(['customer', 'staff']),
    caseId: idOut('refundCase').nullable(),
    caseNumber: z.string().nullable(),
    status: z.enum(statuses),
    shownTo: z.string().meta({ description: both('收信人（打码）', 'To whom, masked') }),
    channel: z.enum(channels).nullable(),
    senderLabel: z.string().nullable(),
    providerId: z.string().nullable(),
    why: z.string().nullable(),
    nextAt: instantOut.nullable(),
    createdAt: instantOut,
    sentAt: instantOut.nullable(),
  })
  .meta({ id: 'Message', description: both('一条消息', 'One message') });

export const messageTriesOut = z.strictObject({
  message: messageOut,
  tries: z.array(
    z
      .strictObject({
        senderLabel: z.string(),
        asked: z.enum(['send', 'ask']),
        startedAt: instantOut,
        endedAt: instantOut.nullable(),
        outcome: z.string().nullable(),
        providerId: z.string().nullable(),
        code: z.string().nullable(),
        answer: z.string().nullable(),
      })
      .meta({ id: 'MessageTry' }),
  ),
});

const noticeOut = z
  .strictObject({
    id: idOut('notice'),
    template: z.enum(messageTemplateNames),
    title: textOut,
    caseId: idOut('refundCase').nullable(),
    createdAt: instantOut,
    read: z.boolean(),
  })
  .meta({ id: 'Notice', description: both('站内通知', 'What the bell shows') });

export const noticesOut = z.strictObject({ unread: z.int(), data: z.array(noticeOut) });
export const readNoticesIn = z
  .strictObject({ upTo: idIn('notice') })
  .meta({ id: 'ReadNoticesInput', description: both('此条及更早的都已读', 'This one and all before it are read') });

const minuteOfDay = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .meta({ description: both('上海时间', 'Time in Shanghai'), examples: ['21:00'] });

const screenUrl = line(300).nullable().default(null);

export const rulesIn = z
  .strictObject({ quietFrom: minuteOfDay, quietUntil: minuteOfDay, portalUrl: screenUrl, consoleUrl: screenUrl })
  .meta({ id: 'MessageRulesInput' });

export const rulesOut = z
  .strictObject({
    quietFrom: minuteOfDay,
    quietUntil: minuteOfDay,
    portalUrl: z.string().nullable(),
    consoleUrl: z.string().nullable(),
  })
  .meta({ id: 'MessageRules', description: both('免打扰时段与链接地址', 'Quiet hours, and where links lead') });

export const inboundOut = z
  .strictObject({
    path: z.string().meta({ description: both('邮件转发到此路径', 'Where mail is handed in') }),
    secret: z.string().meta({ description: both('签名密钥，仅显示这一次', 'The signing secret, shown this once') }),
  })
  .meta({ id: 'InboundMailDoor' });

export const choiceIn = z
  .strictObject({
    language: z.enum(['zh', 'en']).default('zh'),
    preferred: z.enum(['email', 'sms', 'wechat']).nullable().default(null),
    optedOut: z
      .array(z.enum(['email', 'sms', 'wechat']))
      .max(3)
      .default([]),
    wechatOpenId: line(64)
      .nullable()
      .optional()
      .meta({ description: both('不填则保留原来的', 'Left out, it stays what it was') }),
  })
  .refine(({ preferred, optedOut }) => preferred === null || !optedOut.includes(preferred), {
    path: ['preferred'],
    params: { text: { zh: '首选方式不能同时拒收', en: 'what is preferred cannot be refused as well' } },
  })
  .meta({ id: 'MessageChoiceInput', description: both('顾客希望怎样被通知', 'How a customer wants to be told') });

export const choiceOut = z
  .strictObject({
    language: z.enum(['zh', 'en']),
    preferred: z.enum(['email', 'sms', 'wechat']).nullable(),
    optedOut: z.array(z.enum(['email', 'sms', 'wechat'])),
    hasWechat: z.boolean(),
    changedAt: instantOut.nullable(),
    changedBy: actorOut.nullable(),
  })
  .meta({ id: 'MessageChoice' });

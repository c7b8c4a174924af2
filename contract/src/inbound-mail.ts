import { z } from 'zod';
import { actorOut } from './actors.ts';
import { idIn, idOut } from './ids.ts';
import { pageQuery } from './page.ts';
import { both, line } from './text.ts';
import { instantOut } from './time.ts';

/** Mails of customers that named no case, or one that their sender has no part in. */
export const looseMailQuery = z.strictObject({
  ...pageQuery,
  state: z
    .enum(['waiting', 'linked', 'set_aside'])
    .default('waiting')
    .meta({
      description: both(
        '待处理（先来的在前）、已归单、已搁置',
        'Waiting, the first that came first; in a case; set aside',
      ),
    }),
});

const headline = {
  id: idOut('inboundMail'),
  state: z.enum(['waiting', 'linked', 'set_aside']),
  from: z.string(),
  subject: z.string(),
  beginning: z.string().meta({ description: both('开头的话', 'How it begins') }),
  receivedAt: instantOut,
  case: z.strictObject({ id: idOut('refundCase'), number: z.string() }).nullable(),
  ended: z
    .strictObject({ by: actorOut.nullable(), at: instantOut, why: z.string().nullable() })
    .nullable()
    .meta({ description: both('由谁归单或搁置', 'Who put it where it is now') }),
};
export const looseMailSummaryOut = z
  .strictObject(headline)
  .meta({ id: 'LooseMailSummary', description: both('未归单来信', 'A mail without a case') });

export const looseMailOut = z
  .strictObject({
    ...headline,
    to: z.string().nullable(),
    words: z.string(),
    files: z.array(
      z
        .strictObject({ name: z.string(), bytes: z.int() })
        .meta({ id: 'MailFile', description: both('来信的附件', 'A file of a mail') }),
    ),
    customers: z
      .array(
        z.strictObject({
          id: idOut('customer'),
          name: z.string(),
          cases: z.array(z.strictObject({ id: idOut('refundCase'), number: z.string() })),
        }),
      )
      .meta({
        description: both(
          '登记了该发件地址的顾客及其最近的退款单',
          'Customers with this address on record, with their latest cases',
        ),
      }),
  })
  .meta({ id: 'LooseMail', description: both('未归单来信全文', 'A mail without a case, in full') });

export const linkMailIn = z.strictObject({ caseId: idIn('refundCase') }).meta({ id: 'LinkMailInput' });
export const setMailAsideIn = z
  .strictObject({ why: line(500).meta({ description: both('为何不处理', 'Why nothing is done about it') }) })
  .meta({ id: 'SetMailAsideInput' });

export const inboundDoorOut = z
  .strictObject({
    path: z.string().meta({ description: both('邮件转发到此路径', 'Where mail is handed in') }),
    open: z.boolean().meta({ description: both('已有密钥', 'Whether there is a secret') }),
    madeAt: instantOut.nullable(),
    madeBy: actorOut.nullable(),
    lastMailAt: instantOut.nullable(),
  })
  .meta({ id: 'InboundMailDoorState', description: both('来信入口', 'The door for mail, without its secret') });

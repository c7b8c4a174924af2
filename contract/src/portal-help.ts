import { z } from 'zod';
import { idIn, idOut } from './ids.ts';
import { both } from './text.ts';
import { instantOut } from './time.ts';

export const helpCodeIn = z
  .strictObject({
    by: z
      .enum(['phone', 'email'])
      .nullable()
      .default(null)
      .meta({
        description: both('发到哪里；不填则有手机号发手机号', 'Where to; the telephone first when it is left open'),
      }),
  })
  .meta({ id: 'HelpCodeInput' });

export const helpCodeOut = z
  .strictObject({
    codeId: idOut('portalCode'),
    sentTo: z.string().meta({ description: both('打码的手机号或邮箱', 'The telephone or address, masked') }),
    expiresAt: instantOut,
    againInSeconds: z.int(),
  })
  .meta({ id: 'HelpCode', description: both('发给顾客的验证码', 'A code on its way to the customer') });

export const helpParams = z.strictObject({ id: idIn('customer'), codeId: idIn('portalCode') });
export const helpConfirmIn = z.strictObject({ code: z.string().regex(/^\d{6}$/) }).meta({ id: 'HelpConfirmInput' });

export const helpBegunOut = z
  .strictObject({
    path: z.string().meta({
      description: both('在同一浏览器中打开，代为填写', 'Open it in the same browser to fill in'),
      examples: ['/portal/yuedong/'],
    }),
    endsAt: instantOut,
  })
  .meta({ id: 'HelpBegun' });

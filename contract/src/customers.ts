import { z } from 'zod';
import { idOut } from './ids.ts';
import { both, code, line } from './text.ts';
import { instantOut } from './time.ts';

export const customerIn = z
  .strictObject({
    reference: code(128).meta({
      description: both('商户自己的会员号,唯一', 'The merchant’s own number, unique'),
      examples: ['M-10086'],
    }),
    name: line(200).meta({ examples: ['王芳'] }),
    phone: z
      .string()
      .trim()
      .regex(/^\+?[0-9][0-9 -]{4,18}[0-9]$/)
      .nullable()
      .default(null)
      .meta({ examples: ['13800005678'] }),
    email: z
      .email()
      .max(254)
      .nullable()
      .default(null)
      .meta({ examples: ['wang@example.com'] }),
  })
  .meta({ id: 'CustomerInput' });

export const customerOut = z
  .strictObject({
    id: idOut('customer'),
    reference: z.string(),
    name: z.string(),
    phone: z
      .string()
      .nullable()
      .meta({
        description: both('没有敏感权限时打码', 'Masked without customers:read_sensitive'),
        examples: ['138****5678'],
      }),
    email: z.string().nullable(),
    createdAt: instantOut,
  })
  .meta({ id: 'Customer', description: both('顾客', 'A customer') });

import { z } from 'zod';
import { idOut } from './ids.ts';
import { both, code, line } from './text.ts';
import { instantOut } from './time.ts';

export const storeIn = z
  .strictObject({
    code: code(64).meta({
      description: both('商户自己的门店编号，唯一', 'The merchant’s own code, unique'),
      examples: ['SH-001'],
    }),
    name: line(200).meta({ examples: ['静安寺店'] }),
  })
  .meta({ id: 'StoreInput' });

export const storeOut = z
  .strictObject({ id: idOut('store'), code: z.string(), name: z.string(), createdAt: instantOut })
  .meta({ id: 'Store', description: both('门店', 'A store') });

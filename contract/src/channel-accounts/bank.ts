import { z } from 'zod';
import { both, code, line } from '../text.ts';
import { sharedOut } from './shared.ts';

const fileFormat = z.enum(['pain.001', 'sheet']);

export const bankAccountIn = z
  .strictObject({
    kind: z.literal('bank'),
    label: line(200).meta({ examples: ['工商银行·基本户'] }),
    bankName: line(100),
    holderName: line(100),
    accountNumber: line(64).meta({ description: both('付款账号，只显示末四位', 'Shown by its last four digits') }),
    bic: code(11)
      .regex(/^[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?$/)
      .nullable()
      .default(null),
    cnaps: code(12)
      .regex(/^\d{12}$/)
      .nullable()
      .default(null)
      .meta({ description: both('联行号', 'The CNAPS code of the branch') }),
    fileFormat,
    batchBooking: z
      .boolean()
      .default(false)
      .meta({ description: both('整批一笔扣款', 'One debit for the whole file') }),
    transfersPerFile: z.int().min(1).max(5_000).default(500),
  })
  .meta({ id: 'BankAccountInput', description: both('银行付款账户', 'A bank account that is paid from by files') });

export const bankAccountOut = z
  .strictObject({
    ...sharedOut,
    kind: z.literal('bank'),
    bankName: z.string(),
    holderName: z.string(),
    accountEnding: z.string(),
    bic: z.string().nullable(),
    cnaps: z.string().nullable(),
    fileFormat,
    batchBooking: z.boolean(),
    transfersPerFile: z.int(),
  })
  .meta({ id: 'BankAccount', description: both('银行付款账户', 'A bank account that is paid from by files') });

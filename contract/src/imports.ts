import { z } from 'zod';
import { both, code } from './text.ts';

/** What the server keeps in memory of one upload; longer files are for the command line, which streams. */
export const maximumImportBytes = 50 * 1024 * 1024;

export const importOrdersIn = z
  .strictObject({
    defaultStore: code(64)
      .nullable()
      .default(null)
      .meta({ description: both('文件未写门店时用的门店编码', 'The store of orders whose file names none') }),
  })
  .meta({ id: 'OrderImportInput' });

export const importCardsIn = z.strictObject({}).meta({ id: 'CardImportInput' });

const importProblemOut = z
  .strictObject({
    line: z.int(),
    column: z.string(),
    order: z.string().meta({ description: both('订单号或卡号', 'The order or card that is refused for it') }),
    value: z.string(),
    code: z.string(),
    zh: z.string(),
    en: z.string(),
  })
  .meta({
    id: 'ImportProblem',
    description: both('哪一行哪一列有什么不对', 'What is wrong with which line and column'),
  });

export const importOut = z
  .strictObject({
    things: z.int().meta({ description: both('订单数；导入卡时为行数', 'Orders; rows of a file of cards') }),
    created: z.int(),
    recorded: z
      .int()
      .meta({ description: both('补签收日期的订单；充值、用卡、停卡的行', 'Receipts; entries on cards') }),
    unchanged: z.int(),
    refused: z.int(),
    problems: z.array(importProblemOut).meta({ description: both('最多一千处', 'At most a thousand') }),
    problemsLeftOut: z.int(),
  })
  .meta({ id: 'ImportReport', description: both('导入结果', 'What became of a file') });

export const importTemplateQuery = z.strictObject({
  of: z.enum(['orders', 'cards']).default('orders'),
  format: z.enum(['xlsx', 'csv']).default('xlsx'),
});

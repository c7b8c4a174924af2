import { z } from 'zod';
import { idIn, idOut } from './ids.ts';
import { moneyOut } from './money.ts';
import { caseStatuses, caseSummaryOut } from './refund-cases.ts';
import { both, line, textOut } from './text.ts';
import { dateOut } from './time.ts';

/** Counted up to here and not beyond: a person needs to know that it is many, not how many. */
export const countedUpTo = 1_000;

export const countOut = z
  .strictObject({ count: z.int(), more: z.boolean() })
  .meta({ id: 'DeskCount', description: both('数到上限为止', 'Counted up to a limit') });

export const caseCountsQuery = z.strictObject({ storeId: idIn('store').nullable().default(null) });
export const caseCountsOut = z
  .strictObject({
    byStatus: z.strictObject(
      Object.fromEntries(caseStatuses.map((status) => [status, countOut])) as Record<
        (typeof caseStatuses)[number],
        typeof countOut
      >,
    ),
    mine: countOut,
  })
  .meta({ id: 'CaseCounts', description: both('各状态的退款单数', 'How many cases are in each state') });

export const searchQuery = z.strictObject({
  words: line(100).meta({
    description: both(
      '退款单号、订单号、手机号（或各自的末几位）、渠道流水号、顾客姓名',
      'A case, order, telephone or channel number, the end of one, or a name',
    ),
  }),
});
export const searchOut = z
  .strictObject({
    cases: z.array(caseSummaryOut),
    orders: z.array(
      z.strictObject({ id: idOut('order'), number: z.string(), storeId: idOut('store'), paid: moneyOut }),
    ),
    customers: z.array(
      z.strictObject({ id: idOut('customer'), reference: z.string(), name: z.string(), phone: z.string().nullable() }),
    ),
  })
  .meta({ id: 'SearchResult', description: both('搜索结果', 'What was found') });

const dayOut = z.strictObject({ date: dateOut, cases: z.int(), amount: moneyOut });
export const deskHomeOut = z
  .strictObject({
    today: dateOut,
    waiting: z.strictObject({ assess: countOut, approve: countOut, trouble: countOut, mine: countOut }),
    due: z.array(caseSummaryOut).meta({ description: both('即将到期', 'Due next') }),
    overdue: countOut,
    paidOut: z
      .array(dayOut)
      .nullable()
      .meta({
        description: both('近 14 天到账', 'Paid on each of fourteen days; null without the right to see payouts'),
      }),
    onTheWay: z.array(moneyOut).nullable(),
    cashNeeded: z
      .array(z.strictObject({ today: moneyOut, week: moneyOut }))
      .nullable()
      .meta({
        description: both('今日与七日内要付出的资金', 'Cash that leaves by the end of today and within seven days'),
      }),
    breaksOpen: countOut.nullable(),
    causes: z.array(z.strictObject({ cause: z.string(), causeText: textOut, cases: z.int() })),
  })
  .meta({ id: 'DeskHome', description: both('工作台首页', 'The first page of the desk') });

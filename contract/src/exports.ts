import { z } from 'zod';
import { actorOut } from './actors.ts';
import { idOut } from './ids.ts';
import { entryQuery } from './ledger.ts';
import { payoutQuery } from './payouts.ts';
import { simulationOut } from './policy-drafts.ts';
import { breakQuery } from './reconciliation.ts';
import { caseQuery } from './refund-cases.ts';
import { both, code, line, prose } from './text.ts';
import { instantOut } from './time.ts';

/** The lists that leave the house as a sheet. */
const exportLists = ['cases', 'payouts', 'entries', 'breaks', 'customers', 'policy_trial'] as const;
export type ExportList = (typeof exportLists)[number];

const form = {
  format: z.enum(['xlsx', 'csv']),
  language: z
    .enum(['zh', 'en'])
    .default('zh')
    .meta({ description: both('表头与文字的语言', 'The language of headings and words') }),
};
export const exportIn = z.strictObject(form).meta({ id: 'ExportInput' });
export const exportCustomersIn = z
  .strictObject({
    ...form,
    inFull: z
      .boolean()
      .default(false)
      .meta({
        description: both(
          '含完整手机号与邮箱：须有 customers:read_sensitive 权限并写明理由',
          'With telephones and addresses in full: needs customers:read_sensitive and a reason',
        ),
      }),
    reason: prose(500).nullable().default(null),
  })
  .meta({ id: 'ExportCustomersInput' });

/** The filters of the lists themselves: an export has all pages of what the screen shows. */
const allPages = { limit: true, cursor: true } as const;
export const caseExportQuery = caseQuery.omit(allPages);
export const payoutExportQuery = payoutQuery.omit(allPages);
export const entryExportQuery = entryQuery.omit(allPages);
export const breakExportQuery = breakQuery.omit(allPages);
export const customerExportQuery = z.strictObject({
  reference: code(128).nullable().default(null),
  find: line(100).nullable().default(null),
});

export const exportOut = z
  .strictObject({
    id: idOut('exportJob'),
    list: z.enum(exportLists),
    format: z.enum(['xlsx', 'csv', 'json']),
    inFull: z.boolean(),
    status: z.enum(['waiting', 'running', 'done', 'failed', 'cancelled', 'removed']).meta({
      description: both(
        'done 才能下载；removed 表示保留期已过或已删除',
        'Only done can be downloaded; removed is past its time, or taken away',
      ),
    }),
    rows: z.int().meta({ description: both('已写行数（不含表头）', 'Rows written so far, without the headings') }),
    total: z
      .int()
      .nullable()
      .meta({
        description: both(
          '总行数，动笔前数得；期间新增的会多出来',
          'All rows, counted before the first is written; what comes in meanwhile may make it more',
        ),
      }),
    fileName: z.string(),
    bytes: z.int().nullable(),
    sha256: z.string().nullable(),
    askedBy: actorOut,
    askedAt: instantOut,
    endedAt: instantOut.nullable(),
    keptUntil: instantOut.nullable().meta({ description: both('文件保留到', 'The file is kept until then') }),
  })
  .meta({ id: 'Export', description: both('一次导出', 'A list that leaves as a sheet') });

export const policyTrialOut = z
  .strictObject({
    job: exportOut,
    report: simulationOut.nullable().meta({ description: both('完成后才有', 'Once it is done') }),
  })
  .meta({ id: 'PolicyTrial', description: both('一次政策试算', 'A change of policy, tried on past cases') });

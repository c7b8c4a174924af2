import { z } from 'zod';
import { actorOut } from './actors.ts';
import { idOut } from './ids.ts';
import { both, textOut } from './text.ts';
import { instantOut } from './time.ts';

const auditFindingOut = z
  .strictObject({
    code: z.string(),
    title: textOut,
    checked: z.int().meta({ description: both('检查的对象数', 'How many things were looked at') }),
    breached: z.int(),
    breaches: z
      .array(z.strictObject({ what: z.string(), how: textOut }))
      .meta({ description: both('不符之处，最多二十项', 'What does not hold, at most twenty') }),
  })
  .meta({ id: 'AuditFinding' });

export const auditRunOut = z
  .strictObject({
    id: idOut('auditRun'),
    status: z.enum(['waiting', 'running', 'done', 'failed']),
    askedBy: actorOut,
    askedAt: instantOut,
    endedAt: instantOut.nullable(),
    checks: z.int().meta({ description: both('共几项检查', 'How many checks there are') }),
    findings: z.array(auditFindingOut).meta({ description: both('已完成的检查', 'The checks that are done so far') }),
  })
  .meta({
    id: 'AuditRun',
    description: both('一次审计：逐项核对账簿与单据', 'An audit: every invariant, one after the other'),
  });

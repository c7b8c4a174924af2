import { audit, type Finding } from '@redress/server/audit/audit.ts';
import type { Command } from 'commander';
import { withHouse } from '../installation.ts';
import { print, printJson } from '../say.ts';

/** Checks every invariant of the books and of case, payout and reservation; 1 when one is breached. */
export const auditCommand = (program: Command): void => {
  program
    .command('audit')
    .description('核对账簿、单据、出款与占用的每一条不变式 · check every invariant')
    .option('--json', 'JSON')
    .action(async ({ json }: { json?: boolean }) => {
      const findings = await withHouse(async ({ house }) => {
        const all: Finding[] = [];
        for await (const finding of audit(house.db)) {
          all.push(finding);
          if (!json) show(finding, all.at(-2));
        }
        return all;
      });
      const breached = findings.filter((finding) => finding.breached > 0);
      if (json) printJson(findings.map(({ merchant, ...rest }) => ({ merchant: merchant.id, ...rest })));
      else print(summary(findings, breached.length));
      if (breached.length > 0) process.exitCode = 1;
    });
};

const show = (finding: Finding, before: Finding | undefined): void => {
  if (before?.merchant.id !== finding.merchant.id) print(`\n${finding.merchant.name}  ${finding.merchant.id}`);
  const mark = finding.breached === 0 ? '✓' : '✗';
  print(`${mark} ${String(finding.checked).padStart(9)}  ${finding.title.zh} · ${finding.title.en}`);
  if (finding.breached > 0) print(`    ${finding.code}：${finding.breached} 处不符 · ${finding.breached} breaches`);
  for (const { what, how } of finding.breaches) print(`    ${what}  ${how.zh} · ${how.en}`);
};

const summary = (findings: readonly Finding[], breached: number): string => {
  const checked = findings.reduce((total, finding) => total + finding.checked, 0);
  return breached === 0
    ? `\n${findings.length} 项检查、${checked} 个对象，全部相符 · ${findings.length} checks over ${checked} things, all hold`
    : `\n${findings.length} 项检查中 ${breached} 项不符 · ${breached} of ${findings.length} checks are breached`;
};

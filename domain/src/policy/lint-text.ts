import { citationText } from '../explanation/citation-text.ts';
import type { Language } from '../text.ts';
import type { LintFinding } from './lint/finding.ts';

/** Findings in plain text, one after the other: where, why, under which article, and what to write instead. */
export const lintText = (findings: readonly LintFinding[], language: Language): string => {
  const zh = language === 'zh';
  if (findings.length === 0) return zh ? '没有发现问题，可以发布。\n' : 'Nothing found: it may be published.\n';
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const head = zh
    ? `${findings.length} 处问题，其中 ${errors} 处不得发布`
    : `${findings.length} found, ${errors} of which forbid publishing`;
  const blocks = findings.map(({ rule, severity, pointer, cites, reason, proposal }) => {
    const mark = severity === 'error' ? (zh ? '错误' : 'error') : zh ? '提醒' : 'warning';
    const rows = [`[${mark}] ${rule} ${pointer || '/'}`, `  ${reason[language]}`];
    if (cites.length > 0)
      rows.push(
        `  ${zh ? '依据：' : 'Under: '}${cites.map((one) => citationText(one)[language]).join(zh ? '、' : '; ')}`,
      );
    if (proposal) rows.push(`  ${zh ? '建议改为：' : 'Write instead: '}${proposal[language]}`);
    return rows.join('\n');
  });
  return `${[head, ...blocks].join('\n\n')}\n`;
};

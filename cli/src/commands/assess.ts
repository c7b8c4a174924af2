import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { assessedAtOf, readAssessmentFile, readPlainFile } from '@redress/contract';
import {
  type Assessed,
  answerReferenceCase,
  assess,
  basisText,
  factText,
  idOf,
  type Language,
  type PolicyDocument,
  type Refusal,
  type Result,
  renderExplanation,
  toDecimal,
  whyThisAmount,
} from '@redress/domain';
import type { Command } from 'commander';
import { readPolicy } from '../policy/read-policy.ts';
import { Failure, languageOf, print, printJson, refusalFailure } from '../say.ts';

/** Assesses a case in a file, without a database: what it comes to, and why. */
export const assessCommand = (program: Command): void => {
  program
    .command('assess')
    .description('审核文件中的一个案件并说明金额 · assess a case in a file, with the explanation')
    .argument('<file>', 'YAML 或 JSON；也可以是一个参考案例 · YAML or JSON, or one reference case')
    .option('--language <zh|en>', '语言 · language', 'zh')
    .option('--json', 'JSON')
    .action(async (file: string, options: { readonly language: string; readonly json?: boolean }) => {
      const language = languageOf(options);
      const value = granted(readPlainFile(await textOf(file)));
      if (isReferenceCase(value)) return printJson(granted(answerReferenceCase(value)));
      const policy = await policyBeside(value, file);
      const facts = granted(readAssessmentFile(policy ? { ...(value as object), policy: null } : value, policy));
      const assessed = granted(
        assess({
          ...facts,
          now: assessedAtOf(facts),
          actor: { kind: 'rule', id: 'file', name: file },
          assessmentId: idOf('assessment', '01900000-0000-7000-8000-000000000009'),
        }),
      );
      if (options.json) printJson({ ...assessed.assessment, explanation: assessed.workings.explanation });
      else print(assessmentText(assessed, language));
    });
};

const textOf = (path: string): Promise<string> =>
  readFile(path, 'utf8').catch((error: Error) => {
    throw new Failure(`无法读取 ${path}：${error.message}`, `${path} cannot be read: ${error.message}`);
  });

const granted = <T>(result: Result<T, Refusal>): T => {
  if (!result.ok) throw refusalFailure(result.refusal);
  return result.value;
};

const isReferenceCase = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'op' in value && 'input' in value;

/** A policy that is named by its path, beside the file; null when it stands in the file or is the standard one. */
const policyBeside = async (value: unknown, file: string): Promise<PolicyDocument | null> => {
  const named = typeof value === 'object' && value !== null && 'policy' in value ? value.policy : null;
  return typeof named === 'string' ? readPolicy(resolve(dirname(file), named)) : null;
};

/** The short answer, the tree, what was found, and what missing facts would change. */
const assessmentText = ({ assessment, workings }: Assessed, language: Language): string => {
  const zh = language === 'zh';
  const mark = (passed: boolean): string => (passed ? '✓' : '✗');
  const opens = (workings.bases?.missing ?? []).flatMap(({ fact, opens: each }) =>
    each
      .filter(({ betters }) => betters)
      .map(({ answer, basis, total }) => {
        const words = `${factText[fact][language]} = ${answer ? (zh ? '是' : 'yes') : zh ? '否' : 'no'}`;
        return `  ${words} → ${basisText[basis][language]}${total ? ` ${toDecimal(total)}` : ''}`;
      }),
  );
  return [
    whyThisAmount(workings.explanation)[language],
    '',
    renderExplanation(workings.explanation, language),
    '',
    zh ? '审核情况' : 'Findings',
    ...assessment.findings.map(
      ({ passed, label, because }) => `  ${mark(passed)} ${label[language]}:${because[language]}`,
    ),
    ...(opens.length > 0
      ? ['', zh ? '待查明、且可能更有利于顾客的事实' : 'Facts that would better the answer', ...opens]
      : []),
  ].join('\n');
};

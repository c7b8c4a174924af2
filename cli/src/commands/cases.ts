import { readFile } from 'node:fs/promises';
import { type CaseOutcome, fillIn, readCaseFile, refusals, runReferenceCase } from '@redress/domain';
import type { Command } from 'commander';
import { Failure, failureOf, print } from '../say.ts';

/** Runs reference cases through the domain functions that the server uses; a line for each failure and last the counts. */
export const casesCommand = (program: Command): void => {
  program
    .command('cases')
    .description('用参考案例核对计算 · run reference cases through the domain')
    .argument('<file>', '参考案例 JSON · a file of reference cases')
    .action(async (path: string) => {
      const cases = readCaseFile(await jsonOf(path));
      if (!cases.ok) throw failureOf(cases.refusal);
      let passed = 0;
      const unknown = new Map<string, number>();
      for (const each of cases.value) {
        const outcome = runReferenceCase(each);
        if (outcome.passed) passed += 1;
        else {
          print(failureLine(outcome));
          if (outcome.refusal?.code === 'operation_unknown')
            unknown.set(outcome.operation, (unknown.get(outcome.operation) ?? 0) + 1);
        }
      }
      const failed = cases.value.length - passed;
      if (unknown.size > 0) {
        const names = [...unknown].map(([operation, count]) => `${operation} ×${count}`).join(', ');
        print(`尚无的计算 · operations that do not exist yet: ${names}`);
      }
      print(`${passed} passed, ${failed} failed`);
      if (failed > 0) process.exitCode = 1;
    });
};

const jsonOf = async (path: string): Promise<unknown> => {
  const text = await readFile(path, 'utf8').catch((error: Error) => {
    throw new Failure(`无法读取 ${path}：${error.message}`, `${path} cannot be read: ${error.message}`);
  });
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Failure(`${path} 不是 JSON:${String(error)}`, `${path} is not JSON: ${String(error)}`);
  }
};

const failureLine = (outcome: Extract<CaseOutcome, { passed: false }>): string => {
  const { id, operation, refusal, differences } = outcome;
  if (refusal) {
    const { zh, en } = fillIn(refusals[refusal.code], refusal.details);
    return `✗ ${id} ${operation}: ${zh} · ${en}${refusal.pointer ? ` (${refusal.pointer})` : ''}`;
  }
  const shown = differences
    .slice(0, 3)
    .map(({ pointer, expected, found }) => `${pointer} 应为 ${JSON.stringify(expected)} 得 ${JSON.stringify(found)}`);
  return `✗ ${id} ${operation}: ${shown.join('; ')}${differences.length > 3 ? ` … +${differences.length - 3}` : ''}`;
};

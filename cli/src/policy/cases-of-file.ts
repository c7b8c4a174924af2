import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { pastCaseIn } from '@redress/contract';
import type { PastCase } from '@redress/domain';
import { Failure } from '../say.ts';

/** Past cases from a file with a JSON object in each line, one at a time. */
export async function* casesOfFile(path: string): AsyncGenerator<PastCase> {
  let number = 0;
  try {
    for await (const line of createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Infinity })) {
      number += 1;
      if (line.trim() !== '') yield caseOf(line, `${path}:${number}`);
    }
  } catch (error) {
    if (error instanceof Failure || !(error instanceof Error) || !('syscall' in error)) throw error;
    throw new Failure(`无法读取 ${path}：${error.message}`, `${path} cannot be read: ${error.message}`);
  }
}

function caseOf(line: string, where: string): PastCase {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw new Failure(`${where} 不是 JSON:${String(error)}`, `${where} is not JSON`);
  }
  const read = pastCaseIn.safeParse(value);
  if (read.success) return read.data;
  const issue = read.error.issues[0];
  const what = `/${issue?.path.join('/') ?? ''} ${issue?.message ?? ''}`;
  throw new Failure(`${where} 不是一件案件：${what}`, `${where} is not a past case: ${what}`);
}

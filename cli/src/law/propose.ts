import { readFile } from 'node:fs/promises';
import { amendmentIn } from '@redress/contract';
import { proposeToLaw } from '@redress/server/law/amend-law.ts';
import { Failure, failureOf, print, printJson } from '../say.ts';
import { textOfAmendment } from './amendment-text.ts';
import { byKey } from './by-key.ts';

/** Proposes what the API would take as a body; a failure that says where it does not fit. */
export const propose = async (body: unknown, json: boolean): Promise<void> => {
  const read = amendmentIn.safeParse(body);
  if (!read.success) {
    const issue = read.error.issues[0];
    const place = (issue?.path ?? []).map((part) => `/${String(part)}`).join('') || '/';
    throw new Failure(`${place} 不符合格式：${issue?.message}`, `${place} does not fit: ${issue?.message}`);
  }
  const made = await byKey('law:write', (house, { merchantId, actor }) =>
    proposeToLaw(house, { merchantId, actor, ...read.data }),
  );
  if (!made.ok) throw failureOf(made.refusal);
  if (json) printJson(made.value);
  else
    print(
      `${textOfAmendment(made.value)}\n请另一人确认 · a second person confirms: redress law confirm ${made.value.id}`,
    );
};

/** The JSON of a file. */
export const jsonOf = async (path: string): Promise<unknown> => {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Failure(`无法读取 ${path}：${reason}`, `${path} cannot be read: ${reason}`);
  }
};

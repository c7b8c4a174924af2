import { readFile } from 'node:fs/promises';
import { readPolicyFile } from '@redress/contract';
import type { PolicyDocument } from '@redress/domain';
import { Failure, failureOf } from '../say.ts';

/** The policy in a YAML or JSON file; a failure that says where it is wrong. */
export const readPolicy = async (path: string): Promise<PolicyDocument> => {
  const text = await readFile(path, 'utf8').catch((error: Error) => {
    throw new Failure(`无法读取 ${path}：${error.message}`, `${path} cannot be read: ${error.message}`);
  });
  const document = readPolicyFile(text);
  if (!document.ok) throw failureOf(document.refusal);
  return document.value;
};

import {
  fromJson,
  type Money,
  ok,
  type PolicyDocument,
  type Refusal,
  type Result,
  refusal,
  refused,
  type Text,
  text,
  toDecimal,
} from '@redress/domain';
import { parse, stringify, YAMLParseError } from 'yaml';
import { z } from 'zod';
import { policyDocumentIn } from './policy-document.ts';

/**
 * Reads a policy from YAML or JSON (which YAML contains). Refused (`policy_file_unreadable`) with the line, or with the place and
 * reason of the first thing that does not fit.
 */
export const readPolicyFile = (source: string): Result<PolicyDocument, Refusal> => {
  let value: unknown;
  try {
    value = parse(source, { schema: 'core', maxAliasCount: 20 });
  } catch (error) {
    if (!(error instanceof YAMLParseError) && !(error instanceof ReferenceError)) throw error;
    return refused(refusal('policy_file_unreadable', { reason: firstLine(error.message) }));
  }
  const read = policyDocumentIn.safeParse(value);
  if (read.success) return ok(read.data);
  const issue = read.error.issues[0];
  const path = issue?.path ?? [];
  const pointer = path.map((part) => `/${String(part)}`).join('');
  const told: unknown = issue && 'params' in issue ? issue.params?.['text'] : null;
  const reason = isText(told) ? told : usualReason(issue);
  return refused(
    refusal(
      'policy_file_unreadable',
      { reason: text(`${pointer || '/'} ${reason.zh}`, `${pointer || '/'} ${reason.en}`) },
      pointer,
    ),
  );
};

export const policyFormats = ['yaml', 'json'] as const;
export type PolicyFormat = (typeof policyFormats)[number];

/** A policy as a file; reading it again gives the same policy. Parts that say nothing are left out. */
export const writePolicyFile = (document: PolicyDocument, format: PolicyFormat): string => {
  const plain = policyToWire(document);
  return format === 'json' ? `${JSON.stringify(plain, null, 2)}\n` : stringify(plain, { lineWidth: 110 });
};

/** The wire form: amounts as decimal text, nothing where nothing is said. */
export const policyDocumentToWire = (document: PolicyDocument): PolicyDocumentWire => {
  const { title, currency, jurisdiction, effectiveFrom } = document;
  const clauses = document.clauses.map(({ id, title: name, ...rest }) => ({ ...policyToWire(rest), id, title: name }));
  return { ...policyToWire(document), title, currency, jurisdiction, effectiveFrom, clauses };
};

type PolicyDocumentWire = Pick<PolicyDocument, 'title' | 'currency' | 'jurisdiction' | 'effectiveFrom'> & {
  readonly [part: string]: unknown;
  clauses: (Pick<PolicyDocument['clauses'][number], 'id' | 'title'> & { readonly [part: string]: unknown })[];
};

/** The JSON Schema (draft 2020-12) of the file, made from what the server itself checks. */
export const policyJsonSchema = (): Record<string, unknown> => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Redress refund policy · 退还退款政策',
  ...z.toJSONSchema(policyDocumentIn, { io: 'input', target: 'draft-2020-12', unrepresentable: 'any' }),
});

const policyToWire = (document: object): Record<string, unknown> =>
  fromJson<Record<string, unknown>>(JSON.stringify(pruned(document)));

/** Empty parts of conditions, outcomes and cards are what their absence means. */
function pruned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(pruned);
  if (typeof value !== 'object' || value === null) return value;
  if (isMoney(value)) return { currency: value.currency, amount: toDecimal(value) };
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== null)
      .map(([key, part]) => [key, pruned(part)]),
  );
}

const isMoney = (value: object): value is Money => 'minor' in value && 'currency' in value;

const isText = (value: unknown): value is { zh: string; en: string } =>
  typeof value === 'object' && value !== null && 'zh' in value && 'en' in value;

/** The faults that files usually have, in both languages; anything rarer is told in the words of the schema. */
function usualReason(issue: z.core.$ZodIssue | undefined): Text {
  switch (issue?.code) {
    case 'invalid_type':
      return text(`缺少或类型不对,应为 ${issue.expected}`, `missing, or not of the type ${issue.expected}`);
    case 'invalid_value':
      return text(`应为其中之一:${issue.values.join('、')}`, `it should be one of ${issue.values.join(', ')}`);
    case 'unrecognized_keys':
      return text(`不认识的字段:${issue.keys.join('、')}`, `unknown fields: ${issue.keys.join(', ')}`);
    default:
      return text(`内容不合要求(${issue?.message ?? ''})`, `not as required (${issue?.message ?? ''})`);
  }
}

const firstLine = (message: string): string => message.split('\n')[0] ?? message;

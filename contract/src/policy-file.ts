import {
  fromJson,
  type Money,
  ok,
  type PolicyDocument,
  type Refusal,
  type Result,
  refusal,
  refused,
  text,
  toDecimal,
} from '@redress/domain';
import { parse, stringify, YAMLParseError } from 'yaml';
import { z } from 'zod';
import { issueWords } from './issue-words.ts';
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
  const reason = issueWords(issue);
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

const firstLine = (message: string): string => message.split('\n')[0] ?? message;

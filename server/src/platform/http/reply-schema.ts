import { z } from 'zod';

type Json = { [key: string]: unknown };

/**
 * The schema of a reply as fast-json-stringify wants it: references inlined (but for recursion), `null` as `nullable` instead of a
 * union that it would have to try out, and none of the words that only validate.
 */
export const replySchema = (schema: z.ZodType): Json => {
  const document = z.toJSONSchema(schema, { io: 'output', target: 'draft-7', unrepresentable: 'throw' }) as Json;
  const definitions = (document['definitions'] ?? {}) as Record<string, Json>;
  const recursive = new Set<string>();
  const root = simplify(document, definitions, [], recursive);
  const kept = [...recursive].map((name) => [name, simplify(definitions[name] ?? {}, definitions, [name], recursive)]);
  return { ...root, ...(kept.length > 0 ? { definitions: Object.fromEntries(kept) } : {}) };
};

function simplify(
  schema: Json,
  definitions: Record<string, Json>,
  open: readonly string[],
  recursive: Set<string>,
): Json {
  const reference = schema['$ref'];
  if (typeof reference === 'string') {
    const name = reference.slice('#/definitions/'.length);
    // What mentions itself is kept by name everywhere; everything else is written out.
    if (open.includes(name) || mentions(definitions[name] ?? {}, name)) {
      recursive.add(name);
      return { $ref: reference };
    }
    return simplify(definitions[name] ?? {}, definitions, [...open, name], recursive);
  }
  const inner = (part: unknown): Json => simplify(part as Json, definitions, open, recursive);
  const [nullable, other] = withoutNull(schema);
  if (nullable) return { ...inner(other), nullable: true };

  const result: Json = {};
  if (schema['type'] !== undefined) result['type'] = schema['type'];
  if (schema['required'] !== undefined) result['required'] = schema['required'];
  if (schema['items'] !== undefined) result['items'] = inner(schema['items']);
  const properties = schema['properties'];
  if (properties !== undefined)
    result['properties'] = Object.fromEntries(
      Object.entries(properties as Json).map(([key, part]) => [key, inner(part)]),
    );
  if (typeof schema['additionalProperties'] === 'object') result['additionalProperties'] = true;
  return result;
}

/** Splits `X or null`. */
function withoutNull(schema: Json): [boolean, Json] {
  const options = schema['anyOf'];
  if (!Array.isArray(options)) return [false, schema];
  const others = (options as Json[]).filter((option) => option['type'] !== 'null');
  const [only] = others;
  if (others.length !== 1 || only === undefined) throw new Error('defect: a reply has no unions but with null');
  return [true, only];
}

const mentions = (schema: unknown, name: string): boolean => JSON.stringify(schema).includes(`"#/definitions/${name}"`);

/** Pieces of the JSON schemas of admin routes. Amounts are decimal text of minor units, because JSON numbers are no place for money. */
export const text = { type: 'string', minLength: 1, maxLength: 2048 } as const;
export const number = { type: 'string', minLength: 1, maxLength: 64 } as const;
export const minor = { type: 'string', pattern: '^\\d{1,15}$' } as const;
const day = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' } as const;

type Schema = Readonly<Record<string, unknown>>;

/** An object which has these properties and no others. */
export const strict = (properties: Schema, required: readonly string[] = []) => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});

/** One of it or a list of them. */
export const oneOrMany = (schema: Schema) => ({ anyOf: [schema, { type: 'array', items: schema }] });

/** A fault to be scripted; a channel adds what else its faults may say. */
export const faultSchemaOf = (kinds: readonly string[], more: Schema) =>
  strict(
    {
      kind: { enum: kinds },
      times: { type: 'integer', minimum: 1 },
      seconds: { type: 'number', minimum: 0 },
      millis: { type: 'integer', minimum: 0 },
      hang: { type: 'boolean' },
      ...more,
    },
    ['kind'],
  );

/** A chance for each kind of fault. */
export const chancesSchemaOf = (kinds: readonly string[]) =>
  strict(Object.fromEntries(kinds.map((kind) => [kind, { type: 'number', minimum: 0, maximum: 1 }])));

/** How a line of a bill may lie; the numbers of refunds have a name of their own in each channel. */
export const spoilSchemaOf = (refundNumber: string) =>
  strict(
    { kind: { enum: ['drop', 'duplicate', 'amount', 'phantom'] }, [refundNumber]: number, day, amountMinor: minor },
    ['kind', refundNumber],
  );

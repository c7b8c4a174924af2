import { z } from 'zod';
import { both } from './text.ts';

export const maximumPage = 100;

/** Query of a list: newest first, twenty unless said otherwise. */
export const pageQuery = {
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(maximumPage)
    .default(20)
    .meta({ description: both('每页条数', 'How many in a page') }),
  cursor: z
    .string()
    .max(200)
    .nullable()
    .default(null)
    .meta({ description: both('上一页的 nextCursor', 'The nextCursor of the page before') }),
};

/** A page of a list. `nextCursor` is null on the last one. */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.strictObject({ data: z.array(item), hasMore: z.boolean(), nextCursor: z.string().nullable() });

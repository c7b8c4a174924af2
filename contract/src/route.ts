import type { RefusalCode, Text } from '@redress/domain';
import type { z } from 'zod';
import type { Scope } from './scopes.ts';

export const tags = [
  'merchants',
  'customers',
  'orders',
  'refund-cases',
  'payouts',
  'ledger',
  'events',
  'channels',
  'keys',
  'staff',
  'policies',
  'law',
  'messages',
  'webhooks',
  'portal',
  'exports',
] as const;
export type Tag = (typeof tags)[number];

/**
 * - `required`: a POST about money; without an Idempotency-Key it is refused.
 * - `accepted`: a repeated key replays, but none is asked for.
 * - `none`: reading, or a record that is the same when it is made twice.
 */
export type IdempotencyRule = 'required' | 'accepted' | 'none';

/** What comes back: JSON of a schema, a file, or nothing. */
export type ReplyKind = z.ZodType | { readonly file: readonly string[] } | null;

/** A file taken in by multipart beside the fields of the body. */
export type UploadRule = { readonly field: string; readonly maximumBytes: number };

/**
 * Whom a route serves, and so how it lets them in. `merchant`: staff and machines, by session or key. `customer`: a customer of the merchant,
 * by the portal's session or a tracking link. `public`: anybody who names the merchant's portal in the path.
 */
export type Audience = 'merchant' | 'customer' | 'public';

export type RouteDefinition = {
  readonly audience: Audience;
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** With `{id}` places, as in the OpenAPI document. */
  readonly path: `/v1/${string}`;
  readonly summary: Text;
  readonly tag: Tag;
  readonly scope: Scope | null;
  /** It moves or shows the whole merchant's money or trade, so that whoever has the scope in some stores only does not get it. */
  readonly overAllStores: boolean;
  /** It does to many cases what another route does to one, so that each case is let through or refused by itself. */
  readonly eachCase: boolean;
  readonly idempotency: IdempotencyRule;
  /** A decision on a record that others may change too: asks for If-Match. */
  readonly decision: boolean;
  readonly params: z.ZodType | null;
  readonly query: z.ZodType | null;
  readonly body: z.ZodType | null;
  readonly upload: UploadRule | null;
  readonly reply: ReplyKind;
  readonly status: 200 | 201 | 204;
  /** Largest body in bytes; null for the usual limit. */
  readonly bodyLimit: number | null;
  /** Refusals of the business that this route may give, beside those that every route gives. */
  readonly refusals: readonly RefusalCode[];
};

type Given = Pick<RouteDefinition, 'method' | 'path' | 'summary' | 'tag' | 'scope' | 'reply'> &
  Partial<RouteDefinition>;

const usual = {
  audience: 'merchant',
  overAllStores: false,
  eachCase: false,
  idempotency: 'none',
  decision: false,
  params: null,
  query: null,
  body: null,
  upload: null,
  status: 200,
  bodyLimit: null,
  refusals: [],
} as const satisfies Partial<RouteDefinition>;

/** A route with everything that is not said set to the usual. The key in the list of routes is its `operationId`. */
export const defineRoute = <const R extends Given>(route: R): Omit<typeof usual, keyof R> & R => ({
  ...usual,
  ...route,
});

import { type OperationId, routeOf, type ViewKind } from '@redress/contract';
import { type Actor, type Id, toIso, toJson, uuidOf } from '@redress/domain';
import type { House } from '../../house.ts';
import type { RequestContext } from '../../platform/http/handlers.ts';

export type ViewEntry = {
  readonly merchantId: Id<'merchant'>;
  readonly kind: ViewKind;
  readonly actor: Actor;
  /** The id of what was looked at or changed. */
  readonly subject: string;
  readonly details?: Readonly<Record<string, unknown>>;
};

/** Writes down who looked at what, or changed whose rights. */
export const writeView = async (
  house: Pick<House, 'db' | 'clock' | 'newId'>,
  { merchantId, kind, actor, subject, details = {} }: ViewEntry,
): Promise<void> => {
  await house.db.query({
    name: 'write-view',
    text: `insert into view_log (merchant_id, view_entry_id, kind, actor_id, actor, subject, details, occurred_at)
      values ($1, $2, $3, $4, $5::jsonb, $6, $7::jsonb, $8)`,
    values: [
      uuidOf(merchantId),
      uuidOf(house.newId('viewEntry')),
      kind,
      actor.id,
      toJson(actor),
      subject,
      toJson(details),
      toIso(house.clock.now()),
    ],
  });
};

/** What a request showed that is sensitive: customers in full, accounts of customers, and every file that leaves the house. */
export const logView = async (
  house: House,
  { merchantId, actor, scopes }: RequestContext,
  operationId: OperationId,
  { params, query }: { readonly params: unknown; readonly query: unknown },
): Promise<void> => {
  const masked = typeof query === 'object' && query !== null && 'masked' in query && query.masked === true;
  const kind = kindOf(operationId, scopes.includes('customers:read_sensitive') && !masked);
  if (kind === null) return;
  const names = typeof params === 'object' && params !== null ? params : {};
  const [subject = operationId] = Object.values(names).map(String).toReversed();
  await writeView(house, { merchantId, kind, actor, subject, details: { operation: operationId, ...names } });
};

const kindOf = (operationId: OperationId, inFull: boolean): ViewKind | null => {
  if (operationId === 'getCustomer' || operationId === 'listCustomers') return inFull ? 'customer_seen_in_full' : null;
  if (operationId === 'listPayees' || operationId === 'getCustomerFile') return 'payees_seen';
  if (operationId === 'getLooseMail') return 'mail_read';
  // Small copies come with every look at a list; the picture itself is written down when it is opened.
  if (operationId === 'getEvidenceThumbnail') return null;
  const { reply } = routeOf(operationId);
  return reply !== null && 'file' in reply ? 'file_taken' : null;
};

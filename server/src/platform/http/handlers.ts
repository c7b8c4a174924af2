import type { Readable } from 'node:stream';
import type { BodyOf, OperationId, ParamsOf, QueryOf, ReplyBodyOf, Scope } from '@redress/contract';
import type { Actor, Id, Language, Money, Refusal, Result } from '@redress/domain';
import type { Answer } from '../once.ts';

/** Who asks, with which rights, and how the request wants to be answered. */
export type RequestContext = Access & {
  /** The Idempotency-Key with the hash of everything that was asked; null when there is none, or nothing is written (`dryRun`). */
  readonly idempotency: { readonly key: string; readonly requestHash: string } | null;
  /** The version in If-Match; null when it was not asked for, or for a preview that did not send one. */
  readonly ifMatch: number | null;
  readonly requestId: string;
  readonly language: Language;
};

/**
 * Who came in by the portal: a customer signed in with a code; somebody of the staff who fills in for a customer that read a code out;
 * or the tracking link of one case, which reads and replies only.
 */
export type Visitor =
  | { readonly by: 'session'; readonly sessionId: Id<'portalSession'>; readonly customerId: Id<'customer'> }
  | {
      readonly by: 'helper';
      readonly sessionId: Id<'portalSession'>;
      readonly customerId: Id<'customer'>;
      /** The customer read a code out to a person, whose own reach it does not widen. */
      readonly stores: Stores;
    }
  | { readonly by: 'link'; readonly caseId: Id<'refundCase'>; readonly customerId: Id<'customer'> | null };

/** Who was let in, by an access key or a session, and what they may do. */
export type Access = StaffRights & {
  readonly merchantId: Id<'merchant'>;
  readonly merchantName: string;
  /** The key (`key_`) or session (`ses_`, `pse_`) by which somebody came in: for limits and the log. */
  readonly keyId: Id;
  readonly actor: Actor;
  /** Rights that others have lent, in force now. */
  readonly lent: readonly LentRights[];
  /** Only on routes for customers. */
  readonly visitor?: Visitor;
};

export type Stores = 'all' | readonly Id<'store'>[];

/** What a person of the staff may do, and how far that reaches. */
export type StaffRights = {
  /** What they may do by rights of their own, or, where a handler acts with lent rights, by those. */
  readonly scopes: readonly Scope[];
  /**
   * The stores whose cases, orders and payouts may be seen and moved. Lists filter by it; what has an id is guarded before its handler
   * (`staff/guard-handlers.ts`).
   */
  readonly stores: Stores;
  readonly limits: {
    /** The largest amount they may approve; null for no limit. */
    readonly approval: Money | null;
  };
};

/** Rights of another person, used in their name. */
export type LentRights = StaffRights & { readonly of: { readonly id: Id<'staff'>; readonly name: string } };

/** For whoever is not of the staff. */
export const noStaffRights = { scopes: [], stores: [], limits: { approval: null }, lent: [] } as const;

/** A file that came with the request, whole, within the limit of its route. */
export type Upload = { readonly fileName: string; readonly contents: Uint8Array; readonly sha256: string };

/** The input of a route as its schemas parsed it. */
export type Input<K extends OperationId> = {
  readonly params: ParamsOf<K>;
  readonly query: QueryOf<K>;
  readonly body: BodyOf<K>;
  /** Null for routes that take no file. */
  readonly upload: Upload | null;
};

/** Bytes instead of JSON. */
export type FileBody = {
  readonly contents: Uint8Array | Readable;
  readonly mediaType: string;
  readonly fileName: string;
};

type BodyFor<K extends OperationId> = ReplyBodyOf<K> extends 'file' ? FileBody : ReplyBodyOf<K>;

/** `status` is the route's own unless said otherwise; `version` becomes the ETag. */
export type Reply<K extends OperationId> = {
  readonly body: BodyFor<K>;
  readonly status?: number;
  readonly version?: number;
  /** A whole `Set-Cookie`. */
  readonly cookie?: string;
};

/** The answer of an earlier request with the same key and input. */
export type Replay = { readonly replayed: Answer };

export type HandlerResult<K extends OperationId> = Result<Reply<K> | Replay, Refusal>;

/** One route's work: from parsed input to an answer or a refusal. What it throws is a fault or a defect, never an answer. */
export type Handler<K extends OperationId> = (context: RequestContext, input: Input<K>) => Promise<HandlerResult<K>>;

/** A handler for every route of the contract: a missing one does not compile. */
export type Handlers = { readonly [K in OperationId]: Handler<K> };

import type { Readable } from 'node:stream';
import type { BodyOf, OperationId, ParamsOf, QueryOf, ReplyBodyOf, Scope } from '@redress/contract';
import type { Actor, Id, Language, Refusal, Result } from '@redress/domain';
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

/** What an access key stands for. */
export type Access = {
  readonly merchantId: Id<'merchant'>;
  readonly merchantName: string;
  readonly keyId: Id<'key'>;
  readonly actor: Actor;
  readonly scopes: readonly Scope[];
};

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
};

/** The answer of an earlier request with the same key and input. */
export type Replay = { readonly replayed: Answer };

export type HandlerResult<K extends OperationId> = Result<Reply<K> | Replay, Refusal>;

/** One route's work: from parsed input to an answer or a refusal. What it throws is a fault or a defect, never an answer. */
export type Handler<K extends OperationId> = (context: RequestContext, input: Input<K>) => Promise<HandlerResult<K>>;

/** A handler for every route of the contract: a missing one does not compile. */
export type Handlers = { readonly [K in OperationId]: Handler<K> };

import { type OperationId, routeOf } from '@redress/contract';
import { ok, type Result, refusal, refused } from '@redress/domain';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Input, Upload } from './handlers.ts';
import { type HttpRefusal, httpRefusal } from './problem-of.ts';
import { readUpload } from './read-upload.ts';
import { refuseInput } from './refuse-input.ts';

export type ParsedInput<K extends OperationId> = {
  readonly input: Input<K>;
  /** The body as it was sent: what the Idempotency-Key is bound to. */
  readonly sent: unknown;
};

/** Reads and judges everything that a request brings. All that is wrong with a part is told at once. */
export const parseInput = async <K extends OperationId>(
  operationId: K,
  request: FastifyRequest,
): Promise<Result<ParsedInput<K>, HttpRefusal>> => {
  const route = routeOf(operationId);
  const params = judge('path', route.params, request.params);
  // An id of the wrong form names nothing that is there.
  if (!params.ok) return refused(httpRefusal(refusal('not_found', { what: namesIn(request.params) })));
  const query = judge('query', route.query, request.query);
  if (!query.ok) return query;

  let sent: unknown = request.body ?? {};
  let upload: Upload | null = null;
  if (route.upload) {
    const form = await readUpload(request, route.upload);
    if (!form.ok) return form;
    sent = form.value.fields;
    upload = form.value.upload;
  }
  const body = judge('body', route.body, sent);
  if (!body.ok) return body;
  // The values were made by the schemas of this very route, which is what `Input<K>` says about them.
  const input = { params: params.value, query: query.value, body: body.value, upload } as Input<K>;
  return ok({ input, sent: route.body === null ? null : sent });
};

function judge(
  part: 'body' | 'query' | 'path',
  schema: z.ZodType | null,
  given: unknown,
): Result<unknown, HttpRefusal> {
  if (schema === null) return ok(null);
  const judged = schema.safeParse(given);
  return judged.success ? ok(judged.data) : refused(refuseInput(part, judged.error.issues, given));
}

const namesIn = (params: unknown): string =>
  Object.values(params as Record<string, string>)
    .join('/')
    .slice(0, 200);

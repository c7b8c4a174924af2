import { type RefusalCode, refusals } from '@redress/domain';
import { z } from 'zod';
import type { ZodOpenApiOperationObject, ZodOpenApiResponseObject } from 'zod-openapi';
import { bulkOrdersDocumented } from './bulk.ts';
import { problem } from './problem.ts';
import type { Audience, RouteDefinition } from './route.ts';
import { both } from './text.ts';

export type StatusOfRefusal = Readonly<Record<RefusalCode, number>>;

/** One route as OpenAPI: parameters, body, the good answer, and every problem that it may answer with. */
export const operationOf = (
  operationId: string,
  route: RouteDefinition,
  statusOf: StatusOfRefusal,
): ZodOpenApiOperationObject => ({
  operationId,
  summary: both(route.summary.zh, route.summary.en),
  description: descriptionOf(route),
  tags: [route.tag],
  ...securityOf[route.audience],
  requestParams: {
    ...(route.params === null ? {} : { path: objectOf(route.params) }),
    ...(route.query === null ? {} : { query: objectOf(route.query) }),
    header: headersOf(route),
  },
  ...bodyOf(operationId, route),
  responses: { [String(route.status)]: replyOf(route), ...problemsOf(route, statusOf) },
});

/** The codes that a route may answer with: its own, and those that its kind brings along. */
export const refusalsOfRoute = (route: RouteDefinition): readonly RefusalCode[] => [
  ...new Set<RefusalCode>([
    ...admissionRefusals[route.audience],
    ...(route.scope === null ? [] : (['scope_missing'] as const)),
    ...(route.overAllStores ? (['all_stores_needed'] as const) : []),
    'too_many_requests',
    ...(route.query === null ? [] : (['input_invalid', 'cursor_invalid'] as const)),
    ...(route.body === null
      ? []
      : (['input_invalid', 'amount_invalid', 'json_malformed', 'body_too_large', 'media_type_unsupported'] as const)),
    ...(route.idempotency === 'none'
      ? []
      : ([
          'idempotency_key_missing',
          'idempotency_key_invalid',
          'idempotency_key_reused',
          'idempotency_in_flight',
        ] as const)),
    ...(route.decision ? (['if_match_missing', 'version_stale'] as const) : []),
    ...route.refusals,
    'internal_error',
    'not_ready',
  ]),
];

/** What a route for staff asks for stands at the head of the document. */
const securityOf: Record<Audience, Pick<ZodOpenApiOperationObject, 'security'>> = {
  merchant: {},
  customer: { security: [{ customerSession: [] }, { trackingLink: [] }] },
  public: { security: [] },
};

const admissionRefusals: Record<Audience, readonly RefusalCode[]> = {
  merchant: ['key_missing', 'key_unknown'],
  customer: ['portal_sign_in_needed', 'portal_other_origin'],
  public: ['not_found', 'portal_other_origin'],
};

const admittedText = ({ audience, scope }: RouteDefinition): string => {
  if (audience === 'public') return both('无需登录', 'Nobody needs to sign in');
  if (audience === 'customer') return both('顾客本人', 'The customer');
  return scope === null ? both('任何有效密钥', 'Any valid key') : both(`权限 \`${scope}\``, `Scope \`${scope}\``);
};

const descriptionOf = (route: RouteDefinition): string => {
  const { decision, idempotency } = route;
  return [
    admittedText(route),
    ...(idempotency === 'required' ? [both('须带 `Idempotency-Key`', 'Needs an `Idempotency-Key`')] : []),
    ...(decision ? [both('须带 `If-Match`', 'Needs `If-Match`')] : []),
  ].join('\n\n');
};

function headersOf({ idempotency, decision }: RouteDefinition): z.ZodObject {
  const key = z
    .string()
    .min(1)
    .max(255)
    .meta({ description: both('幂等键', 'The key of this request'), examples: ['refund-2026-0001'] });
  const match = z
    .string()
    .max(40)
    .meta({ description: both('所见版本的 ETag', 'The ETag of the version you saw'), examples: ['"3"'] });
  return z.object({
    'Accept-Language': z
      .string()
      .max(200)
      .optional()
      .meta({ description: both('zh 或 en', 'zh or en'), examples: ['zh-CN'] }),
    ...(idempotency === 'none' ? {} : { 'Idempotency-Key': idempotency === 'required' ? key : key.optional() }),
    ...(decision ? { 'If-Match': match } : {}),
  });
}

function bodyOf(operationId: string, route: RouteDefinition): Pick<ZodOpenApiOperationObject, 'requestBody'> {
  if (route.body === null) return {};
  if (route.upload === null)
    return {
      requestBody: {
        required: true,
        content: { 'application/json': { schema: operationId === 'recordOrders' ? bulkOrdersDocumented : route.body } },
      },
    };
  const file = z
    .string()
    .meta({ override: { contentMediaType: 'application/octet-stream' }, description: both('文件', 'The file') });
  const schema = z.object({ ...objectOf(route.body).shape, [route.upload.field]: file });
  return { requestBody: { required: true, content: { 'multipart/form-data': { schema } } } };
}

function replyOf(route: RouteDefinition): ZodOpenApiResponseObject {
  const description = both(route.summary.zh, route.summary.en);
  const headers = {
    'X-Request-Id': { description: both('请求编号', 'The number of the request'), schema: { type: 'string' as const } },
    ...(route.decision || route.status === 201
      ? { ETag: { description: both('单据版本', 'The version of the record'), schema: { type: 'string' as const } } }
      : {}),
    ...(route.idempotency === 'none'
      ? {}
      : {
          'Idempotent-Replayed': {
            description: both('重复请求的原回答', 'The answer of the first request with this key'),
            schema: { type: 'string' as const },
          },
        }),
  };
  if (route.reply === null) return { description, headers };
  if ('file' in route.reply)
    return {
      description,
      headers,
      content: Object.fromEntries(
        route.reply.file.map((type) => [type, { schema: { type: 'string' as const, contentMediaType: type } }]),
      ),
    };
  return { description, headers, content: { 'application/json': { schema: route.reply } } };
}

/** Each status with the codes that it may carry. What every route shares is named only; the words are in the register. */
function problemsOf(route: RouteDefinition, statusOf: StatusOfRefusal): Record<string, ZodOpenApiResponseObject> {
  const byStatus = Map.groupBy(refusalsOfRoute(route), (code) => statusOf[code]);
  const words = (code: RefusalCode): string =>
    route.refusals.includes(code) ? `\`${code}\`: ${both(refusals[code].zh, refusals[code].en)}` : `\`${code}\``;
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => [
      String(status),
      { description: codes.map(words).join('\n\n'), content: { 'application/problem+json': { schema: problem } } },
    ]),
  );
}

const objectOf = (schema: z.ZodType): z.ZodObject => {
  if (schema instanceof z.ZodObject) return schema;
  throw new Error('defect: parameters and forms are plain objects');
};

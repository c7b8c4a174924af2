import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi';
import { operationOf, type StatusOfRefusal } from './openapi-operation.ts';
import { operationIds, routeOf } from './routes.ts';
import { scopes } from './scopes.ts';
import { both } from './text.ts';

export type OpenApiDocument = ReturnType<typeof createDocument>;

/** The OpenAPI 3.1 document of every route, made from the schemas that the server itself uses. */
export const openApiDocument = (statusOf: StatusOfRefusal): OpenApiDocument => {
  const paths: Record<string, Record<string, ZodOpenApiOperationObject>> = {};
  for (const operationId of operationIds) {
    const route = routeOf(operationId);
    const methods = paths[route.path] ?? {};
    methods[route.method.toLowerCase()] = operationOf(operationId, route, statusOf);
    paths[route.path] = methods;
  }
  return createDocument(
    {
      openapi: '3.1.0',
      info: {
        title: 'Redress 退还',
        version: '1',
        description: introduction,
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      servers: [{ url: '/', description: both('本机', 'This server') }],
      security: [{ accessKey: [] }],
      tags: tagDescriptions,
      components: {
        securitySchemes: {
          accessKey: { type: 'http', scheme: 'bearer', bearerFormat: 'rk_…', description: scopeList() },
          customerSession: {
            type: 'apiKey',
            in: 'cookie',
            name: 'redress_customer',
            description: both('顾客凭验证码登录', 'A customer who signed in with a code'),
          },
          trackingLink: {
            type: 'http',
            scheme: 'bearer',
            bearerFormat: 'rt_…',
            description: both('退款单的查询链接', 'The tracking link of one case'),
          },
        },
      },
      paths: paths satisfies ZodOpenApiPathsObject,
    },
    { override: ({ jsonSchema }) => dropMeaninglessBounds(jsonSchema) },
  );
};

const introduction = [
  'Redress（退还）是商家自己部署的退款系统。金额是十进制文本加币种，从不用浮点数；涉及资金的 POST 必须带 `Idempotency-Key`，相同的键与内容得到相同的回答；',
  '对单据的决定必须带 `If-Match`（取自 `ETag`）；请求体带 `dryRun: true` 时只试算、不写入。错误是 RFC 9457 `application/problem+json`，语言按 `Accept-Language`，默认中文。',
  '',
  'Redress is a self-hosted system with which merchants give money back. Amounts are decimal text with a currency, never floats. Every POST about money needs an `Idempotency-Key`: the same key and input get the same answer. ',
  'Decisions need `If-Match` with the `ETag` that was read. `dryRun: true` in the body shows what would happen and writes nothing. Errors are RFC 9457 `application/problem+json`, in the language of `Accept-Language`, Chinese by default.',
].join('\n');

const tagDescriptions = [
  { name: 'merchants', description: both('商户与门店', 'Merchants and stores') },
  { name: 'customers', description: both('顾客', 'Customers') },
  { name: 'orders', description: both('订单与支付', 'Orders and how they were paid') },
  {
    name: 'refund-cases',
    description: both(
      '退款单：申请、材料、审核、批准、凭单',
      'Refund cases: claim, evidence, assessment, approval, receipt',
    ),
  },
  { name: 'payouts', description: both('出款', 'Payouts') },
  { name: 'ledger', description: both('账簿', 'The ledger') },
  { name: 'events', description: both('事件', 'Events') },
  { name: 'channels', description: both('支付渠道账户', 'Channel accounts') },
  { name: 'staff', description: both('员工与权限', 'People and their rights') },
  { name: 'keys', description: both('访问密钥', 'Access keys') },
  { name: 'policies', description: both('退款政策', 'Refund policies') },
  { name: 'law', description: both('法律库', 'The law library') },
  { name: 'messages', description: both('消息', 'Messages') },
  { name: 'webhooks', description: both('Webhook 推送', 'Webhooks') },
  { name: 'portal', description: both('顾客自助', 'The customer’s portal') },
  { name: 'exports', description: both('导出', 'Exports') },
];

const scopeList = (): string =>
  [
    both('访问密钥及其权限', 'An access key and its scopes'),
    ...Object.entries(scopes).map(([name, { zh, en }]) => `- \`${name}\`: ${both(zh, en)}`),
  ].join('\n');

/** zod writes the bounds of JavaScript's safe integers where none were asked for; they tell a reader nothing. */
function dropMeaninglessBounds(schema: { minimum?: number; maximum?: number }): void {
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum;
}

import { text } from '@redress/domain';
import { z } from 'zod';
import { idParams } from '../ids.ts';
import {
  webhookDeliveryOut,
  webhookDeliveryQuery,
  webhookIn,
  webhookOut,
  webhookSecretOut,
} from '../messages/webhooks.ts';
import { pageOf } from '../page.ts';
import { defineRoute } from '../route.ts';

const writing = { tag: 'webhooks', scope: 'messages:write' } as const;

/** Signed events for the merchant's own systems (Standard Webhooks). */
export const webhookRoutes = {
  createWebhook: defineRoute({
    ...writing,
    method: 'POST',
    path: '/v1/webhooks',
    summary: text('添加 Webhook', 'Add a webhook'),
    body: webhookIn,
    reply: webhookSecretOut,
    status: 201,
    refusals: ['already_exists', 'channel_url_not_allowed'],
  }),
  listWebhooks: defineRoute({
    method: 'GET',
    path: '/v1/webhooks',
    summary: text('Webhook 列表', 'List webhooks'),
    tag: 'webhooks',
    scope: 'messages:read',
    reply: z.strictObject({ data: z.array(webhookOut) }),
  }),
  rotateWebhookSecret: defineRoute({
    ...writing,
    method: 'POST',
    path: '/v1/webhooks/{id}/rotate',
    summary: text('更换签名密钥（旧密钥再用 24 小时）', 'Make a new secret; the old one signs for 24 hours more'),
    params: idParams('webhook'),
    reply: webhookSecretOut,
    refusals: ['not_found'],
  }),
  enableWebhook: defineRoute({
    ...writing,
    method: 'POST',
    path: '/v1/webhooks/{id}/enable',
    summary: text('启用 Webhook', 'Switch a webhook on'),
    params: idParams('webhook'),
    reply: webhookOut,
    refusals: ['not_found'],
  }),
  disableWebhook: defineRoute({
    ...writing,
    method: 'POST',
    path: '/v1/webhooks/{id}/disable',
    summary: text('停用 Webhook', 'Switch a webhook off'),
    params: idParams('webhook'),
    reply: webhookOut,
    refusals: ['not_found'],
  }),
  listWebhookDeliveries: defineRoute({
    method: 'GET',
    path: '/v1/webhooks/{id}/deliveries',
    summary: text('Webhook 投递记录', 'What was delivered to a webhook'),
    tag: 'webhooks',
    scope: 'messages:read',
    params: idParams('webhook'),
    query: webhookDeliveryQuery,
    reply: pageOf(webhookDeliveryOut),
    refusals: ['not_found', 'cursor_invalid'],
  }),
  replayWebhookDelivery: defineRoute({
    ...writing,
    method: 'POST',
    path: '/v1/webhook-deliveries/{id}/replay',
    summary: text('重新投递', 'Deliver an event again'),
    params: idParams('webhookDelivery'),
    reply: webhookDeliveryOut,
    refusals: ['not_found', 'webhook_switched_off'],
  }),
};

import { ok } from '@redress/domain';
import type { House } from '../../house.ts';
import type { Handlers } from '../../platform/http/handlers.ts';
import { found, listed, replyWith } from '../../platform/http/reply.ts';
import { deliveryToWire, webhookToWire } from '../to-wire.ts';
import { listWebhookDeliveries, replayWebhookDelivery } from './webhook-deliveries.ts';
import { addWebhook, listWebhooks, readWebhook, rotateWebhookSecret, setWebhookOn } from './webhooks.ts';

type Operations =
  | 'createWebhook'
  | 'listWebhooks'
  | 'rotateWebhookSecret'
  | 'enableWebhook'
  | 'disableWebhook'
  | 'listWebhookDeliveries'
  | 'replayWebhookDelivery';

export const webhookHandlers = (house: House): Pick<Handlers, Operations> => ({
  createWebhook: async ({ merchantId }, { body }) =>
    replyWith(await addWebhook(house, { merchantId, ...body }), ({ secret, ...webhook }) => ({
      body: { ...webhookToWire(webhook), secret },
    })),
  listWebhooks: async ({ merchantId }) =>
    ok({ body: { data: (await listWebhooks(house, merchantId)).map(webhookToWire) } }),
  rotateWebhookSecret: async ({ merchantId }, { params }) =>
    replyWith(await rotateWebhookSecret(house, { merchantId, webhookId: params.id }), ({ secret, ...webhook }) => ({
      body: { ...webhookToWire(webhook), secret },
    })),
  enableWebhook: async ({ merchantId }, { params }) =>
    replyWith(await setWebhookOn(house, { merchantId, webhookId: params.id, on: true }), (webhook) => ({
      body: webhookToWire(webhook),
    })),
  disableWebhook: async ({ merchantId }, { params }) =>
    replyWith(await setWebhookOn(house, { merchantId, webhookId: params.id, on: false }), (webhook) => ({
      body: webhookToWire(webhook),
    })),
  listWebhookDeliveries: async ({ merchantId }, { params, query }) => {
    const webhook = found(await readWebhook(house, merchantId, params.id), params.id);
    if (!webhook.ok) return webhook;
    return listed(query, (page) => listWebhookDeliveries(house, merchantId, params.id, page), deliveryToWire);
  },
  replayWebhookDelivery: async ({ merchantId }, { params }) =>
    replyWith(await replayWebhookDelivery(house, { merchantId, deliveryId: params.id }), (delivery) => ({
      body: deliveryToWire(delivery),
    })),
});

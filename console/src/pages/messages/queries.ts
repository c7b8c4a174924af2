import { queryOptions } from '@tanstack/react-query';
import { call } from '../../api/client.ts';
import type { QueryFor, ReplyFor } from '../../api/routes.ts';

export type Sender = ReplyFor<'listSenders'>['data'][number];
export type Template = ReplyFor<'listMessageTemplates'>['data'][number];
export type Message = ReplyFor<'listMessages'>['data'][number];
export type Webhook = ReplyFor<'listWebhooks'>['data'][number];

export const askMessages = {
  list: (query: NonNullable<QueryFor<'listMessages'>>) =>
    queryOptions({
      queryKey: ['messages', query],
      queryFn: ({ signal }) => call('listMessages', { query, signal }),
    }),
  one: (id: string) =>
    queryOptions({
      queryKey: ['message', id],
      queryFn: ({ signal }) => call('getMessage', { params: { id }, signal }),
      // A message that waits moves by itself.
      refetchInterval: ({ state }) => (state.data?.message.nextAt ? 3_000 : false),
    }),
  senders: () => queryOptions({ queryKey: ['senders'], queryFn: ({ signal }) => call('listSenders', { signal }) }),
  templates: () =>
    queryOptions({
      queryKey: ['message-templates'],
      queryFn: ({ signal }) => call('listMessageTemplates', { signal }),
    }),
  versions: (template: Template['template']) =>
    queryOptions({
      queryKey: ['template-versions', template],
      queryFn: ({ signal }) => call('listTemplateVersions', { params: { template }, signal }),
    }),
  door: () => queryOptions({ queryKey: ['inbound-door'], queryFn: ({ signal }) => call('getInboundDoor', { signal }) }),
  rules: () =>
    queryOptions({ queryKey: ['message-rules'], queryFn: ({ signal }) => call('getMessageRules', { signal }) }),
  webhooks: () => queryOptions({ queryKey: ['webhooks'], queryFn: ({ signal }) => call('listWebhooks', { signal }) }),
  deliveries: (id: string, cursor: string | undefined) =>
    queryOptions({
      queryKey: ['webhook-deliveries', id, cursor],
      queryFn: ({ signal }) =>
        call('listWebhookDeliveries', { params: { id }, query: { limit: 20, ...(cursor && { cursor }) }, signal }),
    }),
};

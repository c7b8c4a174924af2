import type { BodyOf } from '@redress/contract';
import { type Language, type MessageTemplate, valueIn } from '@redress/domain';
import type { Letter } from './sender.ts';

/** Our template as a gateway knows it. */
export type GatewayTemplate = Extract<BodyOf<'createSender'>, { kind: 'aliyun_sms' }>['templates'][number];

/** The gateway's template for a message; Chinese stands in where there is no English one, since gateways approve texts one by one. */
export const gatewayTemplateOf = (
  templates: readonly GatewayTemplate[],
  template: MessageTemplate,
  language: Language,
): GatewayTemplate | null =>
  templates.find((each) => each.template === template && each.language === language) ??
  templates.find((each) => each.template === template && each.language === 'zh') ??
  null;

/** The fields of the gateway's template with their values, in its order. Chinese gateways refuse empty values, so those become a dash. */
export const gatewayFields = (
  { fields, language }: GatewayTemplate,
  { values }: Pick<Letter, 'values'>,
): readonly { readonly field: string; readonly value: string }[] =>
  fields.map(({ field, variable }) => ({
    field,
    value: valueIn(values, variable, language).replaceAll('\n', ' ') || '-',
  }));

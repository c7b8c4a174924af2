import { type Text, text } from '../text.ts';

/** What messages, their templates and webhooks are refused by. */
export const messageRefusals = {
  mail_handed_on: text('这封来信已归入退款单 {number}', 'This mail is part of case {number} already'),
  mail_bytes_missing: text('来信的原件找不到了', 'The original of this mail is not there'),
  message_place_unknown: text(
    '模板中的「{place}」不是可用的变量；可用：{allowed}',
    '“{place}” is no variable of this template; there are: {allowed}',
  ),
  message_place_missing: text('模板必须包含变量「{place}」', 'The template has to contain the variable “{place}”'),
  message_not_to_retry: text(
    '该消息当前为「{status}」，不能重发；只有未送达的消息可以重发',
    'The message is {status}: only one that was not delivered is sent again',
  ),
  sender_missing: text('没有可用的发送方式：{channel}', 'There is no sender for {channel} that is switched on'),
  sender_key_invalid: text(
    '发送账户的密钥或参数有误：{reason}',
    'A key or parameter of the sender is not valid: {reason}',
  ),
  webhook_switched_off: text('该 Webhook 已停用，请先启用', 'The webhook is switched off: switch it on first'),
} as const satisfies Record<string, Text>;

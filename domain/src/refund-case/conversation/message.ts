import { type Text, text } from '../../text.ts';

/** The ways in which a customer and the desk talk. A call or a talk at the counter is written down afterwards. */
export const talkChannels = ['portal', 'email', 'phone', 'in_person'] as const;
export type TalkChannel = (typeof talkChannels)[number];

export const talkChannelText: Record<TalkChannel, Text> = {
  portal: text('在线留言', 'Online'),
  email: text('邮件', 'E-mail'),
  phone: text('电话', 'Telephone'),
  in_person: text('当面', 'In person'),
};

export const talkDirections = ['from_customer', 'to_customer'] as const;
export type TalkDirection = (typeof talkDirections)[number];

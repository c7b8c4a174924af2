import { type Text, text } from '../text.ts';
import type { CardKind } from './card.ts';

export const cardKindText: Record<CardKind, Text> = {
  stored_value: text('储值卡', 'stored value'),
  sessions: text('次卡', 'sessions'),
  term: text('期限卡', 'a term'),
  hybrid: text('限期次卡', 'sessions within a term'),
  tiered: text('阶梯次卡', 'sessions in tiers'),
};

import { roomWords } from '../../words/room-words.ts';

export const relatedWords = roomWords({
  zh: {
    title: '同一订单的其他退款单',
    none: '没有其他退款单',
    follows: '补充',
    further: '少退了，或另有应付？补退或赔偿',
  },
  en: {
    title: 'Other cases on this order',
    none: 'No other case',
    follows: 'Adds to',
    further: 'Too little, or more is owed? Make up or compensate',
  },
});

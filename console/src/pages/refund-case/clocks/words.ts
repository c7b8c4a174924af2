import { roomWords } from '../../../words/room-words.ts';

export const clockWords = roomWords({
  zh: { title: '时限', none: '没有时限', due: '截止', stopped: '已办', late: '已超时', part: '已用 {{percent}}%' },
  en: { title: 'Clocks', none: 'No clocks', due: 'Due', stopped: 'Met', late: 'Run out', part: '{{percent}} % used' },
});

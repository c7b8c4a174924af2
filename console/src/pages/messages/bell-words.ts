import { roomWords } from '../../words/room-words.ts';

/** Apart from the words of the room: the bell is on the first page. */
export const bellWords = roomWords({
  zh: {
    label: '通知',
    unread: '通知，{{count}} 条未读',
    none: '没有通知',
    readAll: '全部已读',
  },
  en: {
    label: 'Notices',
    unread: 'Notices, {{count}} unread',
    none: 'No notices',
    readAll: 'Mark all as read',
  },
});

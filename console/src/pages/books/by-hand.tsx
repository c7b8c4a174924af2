import { useNavigate, useSearch } from '@tanstack/react-router';
import { Tabs } from 'antd';
import { oneOf } from '../../search.ts';
import { ScopeNote } from '../../ui/scope-note.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { BookEvent } from './book-event.tsx';
import { BooksNav } from './books-nav.tsx';
import { eventKinds } from './event-body.ts';
import { ExpectedReturns } from './expected-returns.tsx';
import { handWords } from './hand-words.ts';

const tabs = ['event', 'returns'] as const;

/** What no case books: events that an accountant names, and the provision for expected returns at the end of a month. */
export const ByHand = () => {
  const t = useRoomWords(handWords);
  const search = useSearch({ from: '/shell/books/by-hand' });
  const navigate = useNavigate({ from: '/books/by-hand' });
  const tab = oneOf(search.tab, tabs) ?? 'event';
  const kind = oneOf(search.kind, eventKinds) ?? 'channel_fee';
  return (
    <>
      <BooksNav />
      <Tabs
        activeKey={tab}
        onChange={(key) => void navigate({ search: { tab: key } })}
        items={tabs.map((key) => ({ key, label: t(`tabs.${key}`) }))}
      />
      <ScopeNote scope="ledger:write" moves={t(tab === 'event' ? 'book' : 'returns.book')} />
      {tab === 'event' && (
        <BookEvent kind={kind} choose={(next) => void navigate({ search: { ...search, kind: next } })} />
      )}
      {tab === 'returns' && <ExpectedReturns />}
    </>
  );
};

import { periodMoveText } from '@redress/domain';
import type { Tone } from '@redress/look';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReplyFor } from '../../api/routes.ts';
import { DataList } from '../../ui/data-list.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { MoveButton } from '../../ui/move-button.tsx';
import { ScopeNote } from '../../ui/scope-note.tsx';
import { When } from '../../ui/when.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { useSay } from '../../words/use-words.ts';
import { BooksNav } from './books-nav.tsx';
import { PeriodMove } from './period-move.tsx';
import { askBooks } from './queries.ts';
import { daysOf } from './span-filter.tsx';
import { booksWords } from './words.ts';

export type Period = ReplyFor<'listPeriods'>['data'][number];
type Move = Period['can'][number];

const tones: Record<Period['status'], Tone> = {
  open: 'moving',
  closing: 'waiting',
  closed: 'done',
  reopening: 'waiting',
};

/** The months of the books: what stands in them, and who closes and opens them with whom. */
export const Periods = () => {
  const t = useRoomWords(booksWords);
  const say = useSay();
  const [asked, setAsked] = useState<{ readonly of: Period; readonly move: Move } | null>(null);
  return (
    <>
      <BooksNav />
      <p className="grey" style={{ marginTop: 0 }}>
        {t('close.hint')}
      </p>
      <ScopeNote scope="ledger:close" moves={t('moves')} />
      <Loaded of={useQuery(askBooks.periods())}>
        {({ data }) => (
          <DataList
            rows={data}
            rowKey={({ period }) => period}
            empty={t('noVouchers')}
            columns={[
              {
                title: t('period'),
                head: true,
                value: ({ period }) => (
                  <Link to="/books/vouchers" search={daysOf(period)} className="number">
                    {period}
                  </Link>
                ),
              },
              {
                title: t('status'),
                head: true,
                value: ({ status, statusText }) => (
                  <span className={`tone tone-${tones[status]}`}>{say(statusText)}</span>
                ),
              },
              { title: t('close.entries'), right: true, value: ({ entries }) => entries },
              { title: t('close.numbered'), right: true, value: ({ numbered }) => numbered },
              { title: t('close.late'), right: true, value: ({ late }) => late },
              {
                title: t('close.red'),
                right: true,
                value: ({ redInvoicesOpen, period }) =>
                  redInvoicesOpen > 0 ? (
                    <Link to="/books/tax" search={{ period }}>
                      {redInvoicesOpen}
                    </Link>
                  ) : (
                    0
                  ),
              },
              {
                title: t('close.by'),
                value: ({ proposedBy, closedBy, closedAt, reopenReason }) =>
                  proposedBy && (
                    <span className="small break">
                      {[proposedBy?.name, closedBy?.name].filter(Boolean).join(' → ')}
                      {closedAt && (
                        <>
                          {' '}
                          · <When at={closedAt} />
                        </>
                      )}
                      {reopenReason && ` · ${reopenReason}`}
                    </span>
                  ),
              },
              {
                title: t('moves'),
                value: (of) => (
                  <span className="row">
                    {of.can.map((move) => (
                      <MoveButton key={move} scope="ledger:close" size="small" onClick={() => setAsked({ of, move })}>
                        {say(periodMoveText[move])}
                      </MoveButton>
                    ))}
                  </span>
                ),
              },
            ]}
          />
        )}
      </Loaded>
      {asked && <PeriodMove {...asked} close={() => setAsked(null)} />}
    </>
  );
};

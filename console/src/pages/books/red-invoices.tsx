import { fromIso, redInvoiceTaskStatuses, redInvoiceTaskText } from '@redress/domain';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Tabs } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { serverTime } from '../../api/client.ts';
import type { ReplyFor } from '../../api/routes.ts';
import { oneOf } from '../../search.ts';
import type { Tone } from '../../theme/tokens.ts';
import { DataList } from '../../ui/data-list.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Money } from '../../ui/money.tsx';
import { MoveButton } from '../../ui/move-button.tsx';
import { Pager } from '../../ui/pager.tsx';
import { ScopeNote } from '../../ui/scope-note.tsx';
import { When } from '../../ui/when.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { useSay } from '../../words/use-words.ts';
import { BooksNav } from './books-nav.tsx';
import { askBooks } from './queries.ts';
import { RedInvoiceMove } from './red-invoice-move.tsx';
import { RateText } from './tax.tsx';
import { booksWords } from './words.ts';

export type RedInvoice = ReplyFor<'listRedInvoices'>['data'][number];

const tones: Record<RedInvoice['status'], Tone> = {
  needed: 'waiting',
  applied: 'moving',
  confirmed: 'waiting',
  issued: 'done',
  lapsed: 'trouble',
  not_needed: 'closed',
};

/** The red-letter invoices that refunds wait for, without which output tax may not be reduced. */
export const RedInvoices = () => {
  const { t } = useTranslation();
  const words = useRoomWords(booksWords);
  const say = useSay();
  const search = useSearch({ from: '/shell/books/red-invoices' });
  const navigate = useNavigate({ from: '/books/red-invoices' });
  const go = (change: Partial<typeof search>) => void navigate({ search: { ...search, cursor: undefined, ...change } });
  const status = oneOf(search.status, redInvoiceTaskStatuses);
  const tasks = useQuery(askBooks.redInvoices({ status, caseId: search.case, cursor: search.cursor, limit: 20 }));
  const [asked, setAsked] = useState<{ readonly of: RedInvoice; readonly move: RedInvoice['can'][number] } | null>(
    null,
  );
  return (
    <>
      <BooksNav />
      <Tabs
        activeKey={status ?? 'all'}
        onChange={(key) => go({ status: key === 'all' ? undefined : key })}
        items={[
          { key: 'all', label: t('queue.all') },
          ...redInvoiceTaskStatuses.map((key) => ({ key, label: say(redInvoiceTaskText[key]) })),
        ]}
      />
      <ScopeNote scope="ledger:write" moves={words('moves')} />
      <Loaded of={tasks}>
        {({ data }) => (
          <DataList
            rows={data}
            rowKey={({ id }) => id}
            empty={words('red.none')}
            columns={[
              {
                title: t('payouts.case'),
                head: true,
                value: ({ caseId, caseNumber, entryId, entry }) =>
                  caseId ? (
                    <Link to="/cases/$id" params={{ id: caseId }} className="number">
                      {caseNumber}
                    </Link>
                  ) : (
                    <Link to="/books/vouchers/$id" params={{ id: entryId }}>
                      {say(entry)}
                    </Link>
                  ),
              },
              {
                title: words('status'),
                head: true,
                value: (task) => (
                  <>
                    <span className={`tone tone-${tones[task.status]}`}>{say(task.statusText)}</span>
                    <TimeLeft of={task} />
                  </>
                ),
              },
              { title: words('red.reason'), value: ({ reasonText }) => say(reasonText) },
              {
                title: words('tax.rate'),
                right: true,
                value: ({ lines }) =>
                  lines.map(({ rateBasisPoints }) => (
                    <div key={rateBasisPoints}>
                      <RateText of={rateBasisPoints} />
                    </div>
                  )),
              },
              {
                title: words('tax.net'),
                right: true,
                value: ({ lines }) =>
                  lines.map(({ rateBasisPoints, net }) => (
                    <div key={rateBasisPoints}>
                      <Money of={net} bare />
                    </div>
                  )),
              },
              {
                title: words('tax.tax'),
                right: true,
                value: ({ lines }) =>
                  lines.map(({ rateBasisPoints, tax }) => (
                    <div key={rateBasisPoints}>
                      <Money of={tax} bare />
                    </div>
                  )),
              },
              {
                title: words('red.numbers'),
                value: ({ blueInvoiceNumber, invoiceNumber, issuedOn, note }) => (
                  <span className="small break">
                    {blueInvoiceNumber && <div>{words('red.blue', { number: blueInvoiceNumber })}</div>}
                    {invoiceNumber && <div>{words('red.issued', { number: invoiceNumber, day: issuedOn ?? '' })}</div>}
                    {note}
                  </span>
                ),
              },
              {
                title: words('moves'),
                value: (of) => (
                  <span className="row">
                    {of.can.map((move) => (
                      <MoveButton key={move} scope="ledger:write" size="small" onClick={() => setAsked({ of, move })}>
                        {words(`red.moves.${move}`)}
                      </MoveButton>
                    ))}
                    <Link to="/books/vouchers/$id" params={{ id: of.entryId }} className="small">
                      {words('voucher')}
                    </Link>
                  </span>
                ),
              },
            ]}
          />
        )}
      </Loaded>
      <Pager cursor={search.cursor} next={tasks.data?.nextCursor ?? null} go={(cursor) => go({ cursor })} />
      {asked && <RedInvoiceMove {...asked} close={() => setAsked(null)} />}
    </>
  );
};

/** What is left of the 72 hours in which the other side may confirm, on the server's clock. */
const TimeLeft = ({ of: { confirmBy, status } }: { readonly of: RedInvoice }) => {
  const t = useRoomWords(booksWords);
  const until = confirmBy === null ? null : fromIso(confirmBy);
  const now = serverTime();
  if (confirmBy === null || until === null || now === null || status !== 'applied') return null;
  const hours = Math.floor((new Date(confirmBy).getTime() - now.getTime()) / 3_600_000);
  return (
    <span className="grey small" style={{ display: 'block' }}>
      {t('red.left', { hours: Math.max(hours, 0) })} · <When at={confirmBy} />
    </span>
  );
};

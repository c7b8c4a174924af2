import { payoutStatuses } from '@redress/domain';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useAccounts } from '../../api/use-names.ts';
import { oneOf } from '../../search.ts';
import { DataList } from '../../ui/data-list.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Money } from '../../ui/money.tsx';
import { PayoutTag } from '../../ui/status-tag.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { BatchTag, ByAt } from './batch-marks.tsx';
import { BatchMoves } from './batch-moves.tsx';
import { askBank, type Batch } from './queries.ts';
import { bankWords } from './words.ts';

/** One file of payments: what lies in it, who made, released and downloaded it, and how each payment stands. */
export const BatchPage = () => {
  const t = useRoomWords(bankWords);
  const { id } = useParams({ from: '/shell/bank-batches/$id' });
  return (
    <Loaded of={useQuery(askBank.batch(id))} title={t('title')}>
      {(batch) => (
        <>
          <div className="page-head">
            <span className="grey">
              <Link to="/bank-batches">{t('title')}</Link> /
            </span>
            <h1 className="number break">{batch.number}</h1>
            <BatchTag of={batch} />
          </div>
          <div className="stack">
            <BatchMoves of={batch} />
            <div className="two-up">
              <BatchFacts of={batch} />
              <Downloads of={batch} />
            </div>
            <h2 className="section-title">{t('items')}</h2>
            <Items of={batch} />
          </div>
        </>
      )}
    </Loaded>
  );
};

const BatchFacts = ({ of }: { readonly of: Batch }) => {
  const t = useRoomWords(bankWords);
  const { nameOf } = useAccounts();
  return (
    <section className="panel">
      <Facts
        of={[
          [t('account'), nameOf(of.channelAccountId)],
          [t('format'), of.format],
          [t('executeOn'), of.executeOn],
          [t('count'), of.count],
          [t('total'), <Money key="total" of={of.total} />],
          [t('made'), <ByAt key="made" of={of.made} />],
          [t('released'), of.released && <ByAt key="released" of={of.released} />],
          [
            t('discarded'),
            of.discarded && (
              <span key="discarded">
                <ByAt of={of.discarded} /> · {of.discarded.reason}
              </span>
            ),
          ],
          [t('file'), of.file && `${of.file.name} (${t('bytes', { count: of.file.bytes })})`],
          [
            t('hash'),
            of.file && (
              <span key="hash" className="small break">
                {of.file.sha256}
              </span>
            ),
          ],
        ]}
      />
    </section>
  );
};

const Downloads = ({ of: { downloads } }: { readonly of: Batch }) => {
  const t = useRoomWords(bankWords);
  return (
    <section className="panel">
      <h2>{t('downloads')}</h2>
      {downloads.length === 0 && <span className="grey">{t('neverDownloaded')}</span>}
      {downloads.map((download) => (
        <div key={download.at} className="card-line">
          <ByAt of={download} />
          <span className="grey small break">{download.reason ?? t('firstTime')}</span>
        </div>
      ))}
    </section>
  );
};

const Items = ({ of: { items } }: { readonly of: Batch }) => {
  const t = useRoomWords(bankWords);
  return (
    <DataList
      rows={items}
      rowKey={({ payoutId }) => payoutId}
      empty={t('noBatches')}
      columns={[
        { title: t('place'), value: ({ place }) => place },
        {
          title: t('itemRequest'),
          head: true,
          value: ({ payoutId, endToEndId }) => (
            <Link to="/payouts" search={{ open: payoutId }} className="number">
              {endToEndId}
            </Link>
          ),
        },
        { title: t('amount'), head: true, right: true, value: ({ amount }) => <Money of={amount} /> },
        {
          title: t('itemStatus'),
          value: ({ payoutStatus }) => {
            const status = oneOf(payoutStatus, payoutStatuses);
            return status ? <PayoutTag status={status} /> : payoutStatus;
          },
        },
        {
          title: t('caseLink'),
          value: ({ caseId }) => (
            <Link to="/cases/$id" params={{ id: caseId }}>
              {t('openCase')}
            </Link>
          ),
        },
      ]}
    />
  );
};

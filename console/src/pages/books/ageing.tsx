import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useStores } from '../../api/use-names.ts';
import { DataList } from '../../ui/data-list.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Money } from '../../ui/money.tsx';
import { When } from '../../ui/when.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { askBooks } from './queries.ts';
import { booksWords } from './words.ts';

/** What is owed to customers and for how long, the longest by name. */
export const Ageing = () => {
  const { t } = useTranslation();
  const words = useRoomWords(booksWords);
  const { nameOf } = useStores();
  return (
    <Loaded of={useQuery(askBooks.ageing())}>
      {({ buckets, total, oldest }) => (
        <div className="stack">
          <div className="figures">
            {total.map((owed) => (
              <div key={owed.currency} className="figure">
                <span className="grey small">{words('owed')}</span>
                <strong>
                  <Money of={owed} />
                </strong>
              </div>
            ))}
            {buckets.map(({ upToDays, cases, owed }) => (
              <div key={upToDays} className="figure">
                <span className="grey small">
                  {upToDays === null ? words('older') : words('upTo', { days: upToDays })} ·{' '}
                  {words('caseCount', { count: cases })}
                </span>
                {owed.length === 0 && <strong className="grey">–</strong>}
                {owed.map((amount) => (
                  <strong key={amount.currency}>
                    <Money of={amount} />
                  </strong>
                ))}
              </div>
            ))}
          </div>
          <h2 className="section-title">{words('oldest')}</h2>
          <DataList
            rows={oldest}
            rowKey={({ caseId, owed }) => `${caseId} ${owed.currency}`}
            quiet
            empty={words('nothingOwed')}
            columns={[
              {
                title: t('queue.number'),
                head: true,
                value: ({ caseId, caseNumber }) => (
                  <Link to="/cases/$id" params={{ id: caseId }} className="number">
                    {caseNumber}
                  </Link>
                ),
              },
              { title: words('owed'), right: true, head: true, value: ({ owed }) => <Money of={owed} /> },
              { title: words('days'), right: true, value: ({ days }) => days },
              { title: words('since'), value: ({ since }) => <When at={since} /> },
              { title: words('store'), value: ({ storeId }) => nameOf(storeId) },
              {
                title: t('ledger.vouchers'),
                value: ({ caseId }) => (
                  <Link to="/books/vouchers" search={{ case: caseId }}>
                    {words('openEntries')}
                  </Link>
                ),
              },
            ]}
          />
        </div>
      )}
    </Loaded>
  );
};

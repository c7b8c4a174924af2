import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DataList } from '../../ui/data-list.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Money } from '../../ui/money.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { useSay } from '../../words/use-words.ts';
import { askBooks } from './queries.ts';
import type { StatementProps } from './statements.tsx';
import { booksWords } from './words.ts';

/** What refunds took from the profit of the span, and from the years before it. */
export const ProfitEffect = ({ search: { store }, span }: StatementProps) => {
  const { t } = useTranslation();
  const words = useRoomWords(booksWords);
  const say = useSay();
  return (
    <Loaded of={useQuery(askBooks.profit({ ...span, storeId: store }))}>
      {({ lines, totals, earlierYears }) => (
        <div className="stack">
          <div className="figures">
            {totals.map((total) => (
              <div key={total.currency} className="figure">
                <span className="grey small">{words('profitTotal')}</span>
                <strong>
                  <Money of={total} />
                </strong>
              </div>
            ))}
            {earlierYears.map((total) => (
              <div key={total.currency} className="figure">
                <span className="grey small">{words('profitEarlier')}</span>
                <strong>
                  <Money of={total} />
                </strong>
              </div>
            ))}
          </div>
          <DataList
            rows={lines}
            rowKey={({ account, effect }) => `${account} ${effect.currency}`}
            empty={words('noVouchers')}
            columns={[
              {
                title: t('ledger.account'),
                head: true,
                value: ({ account, number, name }) => (
                  <>
                    <Link to="/books/vouchers" search={{ ...span, account, store }} className="number">
                      {number}
                    </Link>{' '}
                    {say(name)}
                  </>
                ),
              },
              { title: words('effect'), right: true, head: true, value: ({ effect }) => <Money of={effect} bare /> },
            ]}
          />
        </div>
      )}
    </Loaded>
  );
};

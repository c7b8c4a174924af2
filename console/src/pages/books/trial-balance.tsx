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

/** Opening, movement and closing of every account; a figure opens its entries. */
export const TrialBalance = ({ search: { store }, span }: StatementProps) => {
  const { t } = useTranslation();
  const words = useRoomWords(booksWords);
  const say = useSay();
  const balance = useQuery(askBooks.balance({ ...span, storeId: store }));
  return (
    <Loaded of={balance} rows={8}>
      {({ balanced, data }) => (
        <>
          <div style={{ marginBottom: 12 }}>
            <span className={`tone tone-${balanced ? 'done' : 'trouble'}`}>
              {balanced ? t('ledger.balanced') : t('ledger.notBalanced')}
            </span>
          </div>
          <DataList
            rows={data}
            rowKey={({ account, debit }) => `${account} ${debit.currency}`}
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
              { title: words('opening'), right: true, value: ({ opening }) => <Money of={opening} bare /> },
              { title: t('ledger.debits'), right: true, value: ({ debit }) => <Money of={debit} bare /> },
              { title: t('ledger.credits'), right: true, value: ({ credit }) => <Money of={credit} bare /> },
              { title: words('closing'), right: true, value: ({ closing }) => <Money of={closing} bare /> },
            ]}
          />
        </>
      )}
    </Loaded>
  );
};

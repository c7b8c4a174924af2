import { parseId } from '@redress/domain';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Segmented, Select, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import { oneOf } from '../../search.ts';
import { DataList } from '../../ui/data-list.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Money } from '../../ui/money.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { useSay } from '../../words/use-words.ts';
import { askBooks } from './queries.ts';
import type { StatementProps } from './statements.tsx';
import { booksWords } from './words.ts';

const ways = ['case', 'store', 'channel', 'customer'] as const;
type Way = (typeof ways)[number];

/** One account by case, store, channel or customer. */
export const SubLedger = ({ search, go }: Omit<StatementProps, 'span'>) => {
  const { t } = useTranslation();
  const words = useRoomWords(booksWords);
  const say = useSay();
  const account = search.account ?? '2241.refunds';
  const by = oneOf(search.key, ways) ?? 'case';
  const open = search.open === 'true';
  const chart = useQuery(askBooks.chart());
  const ledger = useQuery(askBooks.subLedger({ account, by, open: String(open), limit: 200 }));
  return (
    <>
      <div className="filter-bar">
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          aria-label={t('ledger.account')}
          value={account}
          popupMatchSelectWidth={false}
          onChange={(value) => go({ account: value })}
          options={(chart.data?.data ?? []).map(({ account: code, number, name }) => ({
            value: code,
            label: `${number} ${say(name)}`,
          }))}
        />
        <Segmented<Way>
          value={by}
          onChange={(value) => go({ key: value })}
          options={ways.map((value) => ({ value, label: words(`by.${value}`) }))}
        />
        <span>
          <Switch
            size="small"
            checked={open}
            aria-label={words('onlyOpen')}
            onChange={(on) => go({ open: on ? 'true' : undefined })}
          />{' '}
          {words('onlyOpen')}
        </span>
      </div>
      <Loaded of={ledger}>
        {({ data }) => (
          <DataList
            rows={data}
            rowKey={({ key, debit }) => `${key} ${debit.currency}`}
            empty={words('noVouchers')}
            columns={[
              {
                title: words(`by.${by}`),
                head: true,
                value: ({ key, name }) => <Drill by={by} account={account} of={key} name={name} />,
              },
              { title: t('ledger.debits'), right: true, value: ({ debit }) => <Money of={debit} bare /> },
              { title: t('ledger.credits'), right: true, value: ({ credit }) => <Money of={credit} bare /> },
              { title: t('ledger.net'), right: true, head: true, value: ({ balance }) => <Money of={balance} bare /> },
            ]}
          />
        )}
      </Loaded>
    </>
  );
};

type DrillProps = {
  readonly by: Way;
  readonly account: string;
  readonly of: string | null;
  readonly name: string | null;
};

/** The entries behind a line, where the list of vouchers can be narrowed to them. */
const Drill = ({ by, account, of, name }: DrillProps) => {
  const t = useRoomWords(booksWords);
  const shown = name ?? of ?? t('noKey');
  const kind = kindOf[by];
  if (of === null || kind === null || parseId(kind, of) === null) return shown;
  return (
    <Link to="/books/vouchers" search={{ account, [by]: of }}>
      {shown}
    </Link>
  );
};

const kindOf = { case: 'refundCase', store: 'store', channel: null, customer: 'customer' } as const;

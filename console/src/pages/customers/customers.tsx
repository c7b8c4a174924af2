import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Input } from 'antd';
import { DataList } from '../../ui/data-list.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Pager } from '../../ui/pager.tsx';
import { When } from '../../ui/when.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { ExportButton } from '../exports/export-button.tsx';
import { askCustomers } from './queries.ts';
import { customerWords } from './words.ts';

/** The customers, masked, newest first or as they are looked for. */
export const Customers = () => {
  const t = useRoomWords(customerWords);
  const { find, cursor } = useSearch({ from: '/shell/customers' });
  const navigate = useNavigate({ from: '/customers' });
  const customers = useQuery(askCustomers.list({ find, cursor, limit: 20 }));
  return (
    <>
      <div className="page-head">
        <h1>{t('title')}</h1>
        <span className="page-head-side">
          <ExportButton list={{ operation: 'exportCustomers', query: { find } }} />
        </span>
      </div>
      <div className="filter-bar">
        <Input.Search
          key={find}
          style={{ maxWidth: 420 }}
          aria-label={t('find')}
          placeholder={t('find')}
          defaultValue={find}
          allowClear
          enterButton={t('go')}
          onSearch={(words) => void navigate({ search: { find: words.trim() || undefined } })}
        />
      </div>
      <Loaded of={customers}>
        {({ data }) => (
          <DataList
            rows={data}
            rowKey={({ id }) => id}
            empty={t('none')}
            columns={[
              {
                title: t('name'),
                head: true,
                value: ({ id, name }) => (
                  <Link to="/customers/$id" params={{ id }} className="break">
                    {name}
                  </Link>
                ),
              },
              {
                title: t('reference'),
                head: true,
                value: ({ reference }) => <span className="number">{reference}</span>,
              },
              { title: t('phone'), value: ({ phone }) => phone && <span className="number">{phone}</span> },
              { title: t('email'), value: ({ email }) => email && <span className="break">{email}</span> },
              { title: t('since'), value: ({ createdAt }) => <When at={createdAt} /> },
            ]}
          />
        )}
      </Loaded>
      <Pager
        cursor={cursor}
        next={customers.data?.nextCursor ?? null}
        go={(next) => void navigate({ search: { find, cursor: next } })}
      />
    </>
  );
};

import { type PayoutStatus, payoutStatuses, payoutStatusText } from '@redress/domain';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Input, Select, Tabs } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../../api/queries.ts';
import { useAccounts } from '../../api/use-names.ts';
import type { PayoutSearch } from '../../paths.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { Pager } from '../../ui/pager.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { useSay } from '../../words/use-words.ts';
import { ExportButton } from '../exports/export-button.tsx';
import { ManyMoves } from './many-moves.tsx';
import { PayoutDrawer } from './payout-drawer.tsx';
import { PayoutList } from './payout-list.tsx';
import { PayoutNav } from './payout-nav.tsx';
import { payoutWords } from './words.ts';

/** Money on its way out: every payout with its state, newest first; one opens at the side, and many are held or let go at once. */
export const Payouts = () => {
  const { t } = useTranslation();
  const words = useRoomWords(payoutWords);
  const say = useSay();
  const search = useSearch({ from: '/shell/payouts' });
  const navigate = useNavigate({ from: '/payouts' });
  const [chosen, choose] = useState<readonly string[]>([]);
  const { all: accounts } = useAccounts();
  const { status, case: caseId, account, request, cursor, open } = search;
  const filter = { status, caseId, channelAccountId: account, requestNumber: request };
  const payouts = useQuery(ask.payouts({ ...filter, cursor, limit: 20 }));
  const go = (change: PayoutSearch) => void navigate({ search: { ...search, cursor: undefined, ...change } });
  return (
    <>
      <div className="page-head">
        <h1>{t('payouts.title')}</h1>
        {caseId && (
          <span className="tone tone-closed">
            {t('payouts.forCase')}
            <Button type="link" size="small" style={{ padding: 0, height: 20 }} onClick={() => go({ case: undefined })}>
              {t('payouts.all')}
            </Button>
          </span>
        )}
        <span className="page-head-side">
          <ExportButton list={{ operation: 'exportPayouts', query: filter }} />
        </span>
      </div>
      <PayoutNav />
      <Tabs
        activeKey={status ?? 'all'}
        onChange={(key) => go({ status: key === 'all' ? undefined : (key as PayoutStatus) })}
        items={[
          { key: 'all', label: t('queue.all') },
          ...payoutStatuses.map((key) => ({ key, label: say(payoutStatusText[key]) })),
        ]}
      />
      <div className="filter-bar">
        <Select
          aria-label={words('account')}
          value={account ?? ''}
          onChange={(id) => go({ account: id || undefined })}
          options={[
            { value: '', label: words('allAccounts') },
            ...accounts.map(({ id, label }) => ({ value: id, label })),
          ]}
        />
        <Input.Search
          allowClear
          aria-label={words('request')}
          placeholder={words('request')}
          defaultValue={request}
          style={{ width: 260 }}
          onSearch={(number) => go({ request: number.trim() || undefined })}
        />
      </div>
      <ManyMoves payouts={payouts.data?.data ?? []} chosen={chosen} done={() => choose([])} />
      <Loaded of={payouts}>
        {({ data }) => (
          <PayoutList payouts={data} chosen={chosen} choose={choose} open={(id) => go({ cursor, open: id })} />
        )}
      </Loaded>
      <Pager cursor={cursor} next={payouts.data?.nextCursor ?? null} go={(next) => go({ cursor: next })} />
      {open && <PayoutDrawer id={open} close={() => go({ cursor, open: undefined })} />}
    </>
  );
};

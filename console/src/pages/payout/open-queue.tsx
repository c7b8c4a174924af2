import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useAccounts } from '../../api/use-names.ts';
import { DataList } from '../../ui/data-list.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Money } from '../../ui/money.tsx';
import { PayoutTag } from '../../ui/status-tag.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { askRun } from './queries.ts';
import { payoutWords } from './words.ts';

/** The queue in numbers, by account and state; each opens its payouts. */
export const OpenQueue = () => {
  const t = useRoomWords(payoutWords);
  const { nameOf } = useAccounts();
  return (
    <section>
      <h2 className="section-title">{t('queue')}</h2>
      <Loaded of={useQuery(askRun.counts())} rows={3}>
        {({ data }) => (
          <DataList
            rows={data}
            rowKey={({ channelAccountId, status, amount }) => `${channelAccountId} ${status} ${amount.currency}`}
            quiet
            empty={t('queueEmpty')}
            columns={[
              {
                title: t('account'),
                head: true,
                value: ({ channelAccountId }) =>
                  channelAccountId === null ? t('noAccount') : nameOf(channelAccountId),
              },
              { title: t('status'), head: true, value: ({ status }) => <PayoutTag status={status} /> },
              {
                title: t('count'),
                right: true,
                value: ({ channelAccountId, status, payouts }) => (
                  <Link to="/payouts" search={{ status, account: channelAccountId ?? undefined }}>
                    {payouts}
                  </Link>
                ),
              },
              { title: t('amount'), right: true, value: ({ amount }) => <Money of={amount} /> },
            ]}
          />
        )}
      </Loaded>
    </section>
  );
};

import { routeText } from '@redress/domain';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useAccounts } from '../../api/use-names.ts';
import { DataList } from '../../ui/data-list.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Money } from '../../ui/money.tsx';
import { When } from '../../ui/when.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { useSay } from '../../words/use-words.ts';
import { askRun } from './queries.ts';
import { payoutWords } from './words.ts';

/** Cash that leaves today and this week, by account; asked for, beside what the channels say they hold. */
export const Forecast = () => {
  const t = useRoomWords(payoutWords);
  const say = useSay();
  const [funds, setFunds] = useState(false);
  const forecast = useQuery(askRun.forecast(funds));
  const { nameOf } = useAccounts();
  const accountOf = (id: string | null) => (id === null ? t('noAccount') : nameOf(id));
  return (
    <section>
      <div className="row" style={{ marginBottom: 8 }}>
        <h2 className="section-title">{t('forecast')}</h2>
        {/* There from the start, so that nothing below moves when the answer comes. */}
        <span className="grey small" style={{ minWidth: '12em' }}>
          {forecast.data ? <When at={forecast.data.asOf} /> : ' '}
        </span>
        <Button size="small" loading={funds && forecast.isFetching} onClick={() => setFunds(true)} disabled={funds}>
          {t('askFunds')}
        </Button>
      </div>
      <Loaded of={forecast} rows={3}>
        {(data) => (
          <DataList
            rows={data.rows}
            rowKey={({ channelAccountId, route, today }) => `${channelAccountId} ${route} ${today.currency}`}
            quiet
            empty={t('noForecast')}
            columns={[
              { title: t('account'), head: true, value: ({ channelAccountId }) => accountOf(channelAccountId) },
              {
                title: t('route'),
                head: true,
                value: ({ route }) => <span className="grey">{say(routeText[route])}</span>,
              },
              { title: t('today'), right: true, value: ({ today }) => <Money of={today} /> },
              { title: t('week'), right: true, value: ({ week }) => <Money of={week} /> },
              { title: t('held'), right: true, value: ({ held }) => <Money of={held} /> },
              { title: t('inFlight'), right: true, value: ({ inFlight }) => <Money of={inFlight} /> },
              { title: t('count'), right: true, value: ({ payouts }) => payouts },
            ]}
          />
        )}
      </Loaded>
      {forecast.data && forecast.data.funds.length > 0 && (
        <div className="figures" style={{ marginTop: 10 }}>
          {forecast.data.funds.map(({ channelAccountId, available, shortToday }) => (
            <div key={channelAccountId} className="figure">
              <span className="grey small">
                {accountOf(channelAccountId)} · {t('available')}
              </span>
              <strong>
                <Money of={available} />
              </strong>
              {shortToday && (
                <span className="tone tone-trouble">
                  {t('short')} <Money of={shortToday} />
                </span>
              )}
            </div>
          ))}
        </div>
      )}
    </section>
  );
};

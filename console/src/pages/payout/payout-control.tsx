import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { useRoomWords } from '../../words/room-words.ts';
import { Forecast } from './forecast.tsx';
import { FundsRules } from './funds-rules.tsx';
import { Limits } from './limits.tsx';
import { OpenQueue } from './open-queue.tsx';
import { PayoutNav } from './payout-nav.tsx';
import { askRun } from './queries.ts';
import { Stops } from './stops.tsx';
import { payoutWords } from './words.ts';

/** What is about to leave, what is under way, and the brakes. */
export const PayoutControl = () => {
  const { t } = useTranslation();
  const words = useRoomWords(payoutWords);
  // Shown together: one after the other they would push each other down the page.
  const parts = [useQuery(askRun.forecast(false)), useQuery(askRun.counts()), useQuery(askRun.stops())];
  const waits = parts.some(({ isPending }) => isPending);
  return (
    <>
      <div className="page-head">
        <h1>{t('payouts.title')}</h1>
        <span className="grey small">{words('retryHint')}</span>
      </div>
      <PayoutNav />
      {waits ? (
        <div className="panel" aria-busy="true">
          <Skeleton active title={false} paragraph={{ rows: 12 }} />
        </div>
      ) : (
        <div className="stack">
          <Forecast />
          <OpenQueue />
          <Stops />
          <Limits />
          <FundsRules />
        </div>
      )}
    </>
  );
};

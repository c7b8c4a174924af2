import { useTranslation } from 'react-i18next';
import { useRoomWords } from '../../words/room-words.ts';
import { Forecast } from './forecast.tsx';
import { FundsRules } from './funds-rules.tsx';
import { Limits } from './limits.tsx';
import { OpenQueue } from './open-queue.tsx';
import { PayoutNav } from './payout-nav.tsx';
import { Stops } from './stops.tsx';
import { payoutWords } from './words.ts';

/** What is about to leave, what is under way, and the brakes. */
export const PayoutControl = () => {
  const { t } = useTranslation();
  const words = useRoomWords(payoutWords);
  return (
    <>
      <div className="page-head">
        <h1>{t('payouts.title')}</h1>
        <span className="grey small">{words('retryHint')}</span>
      </div>
      <PayoutNav />
      <div className="stack">
        <Forecast />
        <OpenQueue />
        <Stops />
        <Limits />
        <FundsRules />
      </div>
    </>
  );
};

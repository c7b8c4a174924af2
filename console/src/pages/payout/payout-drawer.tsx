import { holdReasonText, landingText, routeText } from '@redress/domain';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Drawer, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { ask } from '../../api/queries.ts';
import type { ReplyFor } from '../../api/routes.ts';
import { useAccounts } from '../../api/use-names.ts';
import { Facts } from '../../ui/facts.tsx';
import { Money } from '../../ui/money.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { PayoutTag } from '../../ui/status-tag.tsx';
import { useFocusBack } from '../../ui/use-focus-back.ts';
import { When } from '../../ui/when.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { useSay } from '../../words/use-words.ts';
import { Calls } from './payout-calls.tsx';
import { PayoutMoves } from './payout-moves.tsx';
import { payoutWords } from './words.ts';

type Detail = ReplyFor<'getPayout'>;

/** One payout with every exchange with its channel. */
export const PayoutDrawer = ({ id, close }: { readonly id: string; readonly close: () => void }) => {
  useFocusBack();
  const { t } = useTranslation();
  const { data: payout, error, refetch } = useQuery(ask.payout(id));
  return (
    <Drawer open size={440} title={t('payouts.title')} onClose={close}>
      {error ? <ProblemAlert error={error} again={() => void refetch()} /> : null}
      {!payout && !error && <Skeleton active />}
      {payout && (
        <div className="stack">
          <div className="card-line" style={{ alignItems: 'center' }}>
            <span className="case-amount">
              <Money of={payout.amount} />
            </span>
            <PayoutTag status={payout.status} />
          </div>
          <PayoutMoves payout={payout} />
          <PayoutFacts payout={payout} />
          <Calls payout={payout} />
        </div>
      )}
    </Drawer>
  );
};

const PayoutFacts = ({ payout }: { readonly payout: Detail }) => {
  const { t } = useTranslation();
  const words = useRoomWords(payoutWords);
  const say = useSay();
  const { nameOf } = useAccounts();
  return (
    <>
      {payout.everUnknown && <span className="tone tone-trouble">{t('payouts.unknown')}</span>}
      <Facts
        of={[
          [
            t('payouts.number'),
            <span key="number" className="number">
              {payout.requestNumber}
            </span>,
          ],
          [t('payouts.route'), say(routeText[payout.route])],
          [words('account'), payout.channelAccountId && nameOf(payout.channelAccountId)],
          [t('payouts.status'), payout.holdReason && say(holdReasonText[payout.holdReason])],
          [t('payouts.sends'), `${payout.sends} / ${payout.queries}`],
          [
            t('payouts.next'),
            payout.next && (
              <span key="next">
                {t(`payouts.${payout.next.do}`)} <When at={payout.next.at} />
              </span>
            ),
          ],
          [t('payouts.settled'), payout.settled && <When key="settled" at={payout.settled.at} />],
          [t('payouts.channelNumber'), payout.settled?.channelNumber],
          [t('payouts.landing'), payout.settled?.landing && say(landingText(payout.settled.landing))],
          [t('payouts.arrival'), payout.arrival && payout.status !== 'failed' && say(payout.arrival.text)],
          [t('payouts.returnedAt'), payout.returned && <When key="returned" at={payout.returned.at} />],
          [t('payouts.returnedReference'), payout.returned?.reference],
          [t('payouts.lastRefusal'), payout.lastRefusal && `${payout.lastRefusal.code} ${payout.lastRefusal.message}`],
          [
            t('payouts.case'),
            <Link key="case" to="/cases/$id" params={{ id: payout.caseId }}>
              {t('payouts.openCase')}
            </Link>,
          ],
        ]}
      />
    </>
  );
};

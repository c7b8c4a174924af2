import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useAccounts } from '../../api/use-names.ts';
import { SubNav } from '../../ui/sub-nav.tsx';
import { When } from '../../ui/when.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { askRun } from './queries.ts';
import { payoutWords } from './words.ts';

/** The two screens of the room, and above both of them what is stopped, by whom and why. */
export const PayoutNav = () => {
  const t = useRoomWords(payoutWords);
  const { data } = useQuery(askRun.stops());
  const { nameOf } = useAccounts();
  return (
    <>
      <SubNav
        label={t('list')}
        of={[
          { to: '/payouts', name: t('list'), exact: true },
          { to: '/payouts/control', name: t('control') },
        ]}
      />
      {data?.data
        .filter(({ lifted }) => lifted === null)
        .map(({ id, channelAccountId, reason, stoppedBy, stoppedAt }) => (
          <div key={id} className="stop-banner" role="status">
            <strong>
              {channelAccountId === null ? t('stopped.all') : t('stopped.one', { account: nameOf(channelAccountId) })}
            </strong>
            <span className="small break">
              {stoppedBy.name} · <When at={stoppedAt} /> · {reason}
            </span>
            <Link to="/payouts/control">{t('goStops')}</Link>
          </div>
        ))}
    </>
  );
};

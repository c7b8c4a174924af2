import { PlusOutlined } from '@ant-design/icons';
import { Amount } from '@redress/look';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import '../../theme/home.css';
import { ask } from '../../api/queries.ts';
import type { ReplyFor } from '../../api/routes.ts';
import { useMay } from '../../api/use-may.ts';
import type { CaseSearch } from '../../paths.ts';
import { Money } from '../../ui/money.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { CaseTag } from '../../ui/status-tag.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { DueTag } from '../refund-case/due-tag.tsx';
import { CauseBars } from './cause-bars.tsx';
import { PaidChart } from './paid-chart.tsx';
import { ParcelTile } from './parcel-tile.tsx';
import { WaitingForYou } from './waiting-for-you.tsx';
import { homeWords } from './words.ts';

type HomeFacts = ReplyFor<'getDeskHome'>;
type Count = HomeFacts['overdue'];

/** The day at a glance, for what this person may do: what waits, what is due first, and what left. Every number is a way to what it counts. */
export const Home = () => {
  const { t } = useTranslation();
  const w = useRoomWords(homeWords);
  const may = useMay();
  const { data: home, error, refetch } = useQuery(ask.deskHome());
  return (
    <>
      <div className="page-head">
        <h1>{w('title')}</h1>
        <span className="grey number">{home?.today}</span>
        <div className="page-head-side">
          {may('cases:claim') && (
            <Link to="/cases/new" search={{ order: undefined }}>
              <Button type="primary" icon={<PlusOutlined />}>
                {t('nav.newClaim')}
              </Button>
            </Link>
          )}
        </div>
      </div>
      {error && !home ? <ProblemAlert error={error} again={() => void refetch()} /> : null}
      {home ? <HomeBoard home={home} /> : !error && <HomeWaiting />}
    </>
  );
};

const HomeBoard = ({ home }: { readonly home: HomeFacts }) => {
  const w = useRoomWords(homeWords);
  const may = useMay();
  const today = home.paidOut?.at(-1);
  return (
    <>
      <div className="tiles">
        {may('cases:work') && <Tile name={w('mine')} count={home.waiting.mine} to={{ who: 'me' }} />}
        {may('cases:claim') && <ParcelTile />}
        <Tile name={w('assess')} count={home.waiting.assess} to={{ queue: 'assess' }} />
        {may('cases:approve') ? (
          <Link className="tile" to="/approvals">
            <span>{w('approve')}</span>
            <Figure of={home.waiting.approve} />
          </Link>
        ) : (
          <Tile name={w('approve')} count={home.waiting.approve} to={{ queue: 'approve' }} />
        )}
        <Tile name={w('trouble')} count={home.waiting.trouble} to={{ queue: 'trouble' }} trouble />
        <Link className="tile" to="/" hash="due" data-trouble={home.overdue.count > 0}>
          <span>{w('overdue')}</span>
          <Figure of={home.overdue} />
        </Link>
        {home.breaksOpen && (
          <Link className="tile" to="/reconciliation" data-trouble={home.breaksOpen.count > 0}>
            <span>{w('breaks')}</span>
            <Figure of={home.breaksOpen} />
          </Link>
        )}
      </div>
      <div className="board">
        <div className="stack">
          <WaitingForYou />
          <section className="panel" id="due">
            <h2>{w('due')}</h2>
            {home.due.length === 0 && (
              <p className="board-empty">
                <strong>{w('nothingDue')}</strong>
                <span className="grey small">{w('nothingDueHint')}</span>
              </p>
            )}
            {home.due.map((each) => (
              <Link key={each.id} className="due-line" to="/cases/$id" params={{ id: each.id }}>
                <DueTag dueOn={each.dueOn} status={each.status} />
                <span className="number">{each.number}</span>
                <CaseTag status={each.status} />
                {each.amountApproved && <Money of={each.amountApproved} />}
              </Link>
            ))}
          </section>
        </div>
        <div className="stack">
          {home.paidOut && (
            <section className="panel">
              <h2>{w('paid')}</h2>
              <div className="board-sums">
                {today && (
                  <span>
                    <span className="grey small">{w('paidToday')}</span>
                    <Amount of={today.amount} />
                  </span>
                )}
                {home.onTheWay?.map((amount) => (
                  <span key={amount.currency}>
                    <span className="grey small">{w('onTheWay')}</span>
                    <Money of={amount} />
                  </span>
                ))}
                {home.cashNeeded?.map(({ today: now, week }) => (
                  <Link key={week.currency} to="/payouts/control">
                    <span className="grey small">{w('forecast')}</span>
                    <Money of={week} />
                    <span className="grey small">
                      {w('forecastToday')} <Money of={now} />
                    </span>
                  </Link>
                ))}
              </div>
              <PaidChart days={home.paidOut} />
            </section>
          )}
          <section className="panel">
            <h2>{w('causes')}</h2>
            <CauseBars causes={home.causes} />
          </section>
        </div>
      </div>
    </>
  );
};

type TileProps = { readonly name: string; readonly count: Count; readonly to: CaseSearch; readonly trouble?: boolean };

const Tile = ({ name, count, to, trouble = false }: TileProps) => (
  <Link className="tile" to="/cases" search={to} data-trouble={trouble && count.count > 0}>
    <span>{name}</span>
    <Figure of={count} />
  </Link>
);

const Figure = ({ of: { count, more } }: { readonly of: Count }) => (
  <span className="tile-number number">
    {count}
    {more && '+'}
  </span>
);

/** As large as what comes, so that nothing jumps. */
const HomeWaiting = () => (
  <>
    <div className="tiles">
      {[1, 2, 3, 4].map((tile) => (
        <span key={tile} className="tile" />
      ))}
    </div>
    <div className="board">
      <section className="panel">
        <Skeleton active paragraph={{ rows: 6 }} />
      </section>
      <section className="panel">
        <Skeleton active paragraph={{ rows: 6 }} />
      </section>
    </div>
  </>
);

import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useAccounts, useStores } from '../../api/use-names.ts';
import { Facts } from '../../ui/facts.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Money } from '../../ui/money.tsx';
import { PrintButton } from '../../ui/print-button.tsx';
import { PrintHead } from '../../ui/print-head.tsx';
import { When } from '../../ui/when.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { useSay } from '../../words/use-words.ts';
import { askBooks } from '../books/queries.ts';
import { BreakMoves } from './break-moves.tsx';
import { BreakTag } from './break-queue.tsx';
import { askReconciliation, type Break } from './queries.ts';
import { reconciliationWords } from './words.ts';

/** One break: what both sides say, the channel's own words, and what people made of it. */
export const BreakPage = () => {
  const t = useRoomWords(reconciliationWords);
  const say = useSay();
  const { number } = useParams({ from: '/shell/reconciliation/breaks/$number' });
  return (
    <Loaded of={useQuery(askReconciliation.break(number))} title={t('title')}>
      {(of) => (
        <>
          <PrintHead title={`${t('title')} #${of.number}`} facts={[of.day, say(of.reasonText)]} />
          <div className="page-head no-print">
            <span className="grey">
              <Link to="/reconciliation">{t('title')}</Link> /
            </span>
            <h1 className="number">#{of.number}</h1>
            <BreakTag status={of.status} />
            <span className="page-head-side">
              <PrintButton />
            </span>
          </div>
          <div className="stack">
            <BreakMoves of={of} />
            <div className="two-up">
              <BreakFacts of={of} />
              <div className="stack">
                {of.line && <Line of={of.line} />}
                {of.proposal && <Proposal of={of.proposal} open={of.status === 'open'} />}
              </div>
            </div>
          </div>
        </>
      )}
    </Loaded>
  );
};

const BreakFacts = ({ of }: { readonly of: Break }) => {
  const t = useRoomWords(reconciliationWords);
  const say = useSay();
  const { nameOf } = useAccounts();
  return (
    <section className="panel">
      <h2>{say(of.reasonText)}</h2>
      {of.status === 'open' && <p className="grey">{t(`advice.${of.reason}`)}</p>}
      <Facts
        of={[
          [t('account'), nameOf(of.channelAccountId)],
          [t('day'), of.day],
          [t('ours'), of.ours && <Money key="ours" of={of.ours} />],
          [t('theirs'), of.theirs && <Money key="theirs" of={of.theirs} />],
          [t('request'), of.requestNumber],
          [t('trade'), of.line?.tradeNumber],
          [t('fileName'), of.fileName],
          [t('found'), <When key="found" at={of.foundAt} />],
          [t('age'), t('days', { count: of.ageDays })],
          [t('owner'), of.owner?.name ?? t('nobody')],
          [
            t('payout'),
            of.payoutId && (
              <Link key="payout" to="/payouts" search={{ open: of.payoutId }}>
                {t('openPayout')}
              </Link>
            ),
          ],
          [t('resolution'), of.resolutionText && say(of.resolutionText)],
          [t('note'), of.note],
          [
            t('closedBy'),
            of.closedAt && (
              <span key="closed">
                {of.closedBy?.name} · <When at={of.closedAt} />
              </span>
            ),
          ],
          [
            t('voucher'),
            of.entryId && (
              <Link key="voucher" to="/books/vouchers/$id" params={{ id: of.entryId }}>
                {t('openVoucher')}
              </Link>
            ),
          ],
        ]}
      />
    </section>
  );
};

const Line = ({ of: { row, raw } }: { readonly of: NonNullable<Break['line']> }) => {
  const t = useRoomWords(reconciliationWords);
  return (
    <section className="panel">
      <h2>
        {t('line')} <span className="grey small">{t('lineAt', { row })}</span>
      </h2>
      <pre className="wire">{raw}</pre>
    </section>
  );
};

const Proposal = ({
  of: { lines, note, by, storeId },
  open,
}: {
  readonly of: NonNullable<Break['proposal']>;
  readonly open: boolean;
}) => {
  const t = useRoomWords(reconciliationWords);
  const say = useSay();
  const { nameOf } = useStores();
  const chart = useQuery(askBooks.chart());
  return (
    <section className="panel">
      <h2>{t('proposal')}</h2>
      <table className="voucher">
        <tbody>
          {lines.map(({ account, side, amount }) => {
            const shown = chart.data?.data.find((each) => each.account === account);
            return (
              <tr key={`${account} ${side}`} data-side={side}>
                <td className="break">
                  <span className="grey number">{shown?.number ?? account}</span> {shown && say(shown.name)}
                </td>
                <td>{side === 'debit' && <Money of={amount} bare />}</td>
                <td>{side === 'credit' && <Money of={amount} bare />}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className="grey small break" style={{ marginBottom: 0 }}>
        {nameOf(storeId)} · {note} · {open ? t('proposedBy', { name: by.name }) : by.name}
      </p>
    </section>
  );
};

import { claimKindText } from '@redress/domain';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Skeleton } from 'antd';
import { ask, type Case } from '../../api/queries.ts';
import { useMay } from '../../api/use-may.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { CaseTag } from '../../ui/status-tag.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { useSay } from '../../words/use-words.ts';
import { relatedWords } from './related-words.ts';

/** What else was claimed on the same order, before and after; and the way to more, once a case is paid and stays as it is. */
export const RelatedCases = ({ refundCase }: { readonly refundCase: Case }) => {
  const w = useRoomWords(relatedWords);
  const say = useSay();
  const may = useMay();
  const { id, orderId, settlement } = refundCase;
  const cases = useQuery(ask.casesOfOrder(orderId));
  const others = cases.data?.data.filter((each) => each.id !== id);
  const order = useQuery(ask.order(orderId));
  return (
    <section className="panel no-print" aria-label={w('title')}>
      <h2>{w('title')}</h2>
      {cases.error ? <ProblemAlert error={cases.error} again={() => void cases.refetch()} /> : null}
      {cases.isPending && <Skeleton active title={false} paragraph={{ rows: 1 }} />}
      {others?.length === 0 && <span className="grey">{w('none')}</span>}
      {others?.map((each) => (
        <div key={each.id} className="case-line card-line">
          <span>
            <Link to="/cases/$id" params={{ id: each.id }} className="number">
              {each.number}
            </Link>
            <span className="grey small" style={{ display: 'block' }}>
              {say(claimKindText[each.kind])}
            </span>
          </span>
          <CaseTag status={each.status} />
        </div>
      ))}
      {settlement && order.data && may('cases:claim') && (
        <p style={{ marginBottom: 0 }}>
          <Link to="/cases/new" search={{ what: 'compensation', order: order.data.number, follows: id }}>
            {w('further')}
          </Link>
        </p>
      )}
    </section>
  );
};

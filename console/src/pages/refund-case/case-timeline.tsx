import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { ask, type Case } from '../../api/queries.ts';
import { Money } from '../../ui/money.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { When } from '../../ui/when.tsx';
import { useSay } from '../../words/use-words.ts';

/** Everything that happened to the case, the latest first. */
export const CaseTimeline = ({ refundCase }: { readonly refundCase: Case }) => {
  const { t } = useTranslation();
  const say = useSay();
  const { data, error, isPending, refetch } = useQuery(ask.timeline(refundCase.id, refundCase.version));
  return (
    <section className="panel">
      <h2>{t('case.timeline')}</h2>
      {error ? <ProblemAlert error={error} again={() => void refetch()} /> : null}
      {isPending && <Skeleton active />}
      <ol className="timeline">
        {[...(data?.data ?? [])].reverse().map((event) => (
          <li key={event.id}>
            <div className="card-line">
              <span>
                {say(event.summary)} {event.amount && <Money of={event.amount} />}
              </span>
              <span className="grey small">
                <When at={event.occurredAt} />
              </span>
            </div>
            <div className="grey small break">
              {event.actor.name}
              {event.evidence && ` · ${event.evidence.fileName}`}
              {event.reason && ` · ${event.reason}`}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
};

import { useQuery } from '@tanstack/react-query';
import { Progress, Skeleton } from 'antd';
import { ask, type Case } from '../../../api/queries.ts';
import type { ReplyFor } from '../../../api/routes.ts';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { When } from '../../../ui/when.tsx';
import { useRoomWords } from '../../../words/room-words.ts';
import { useSay } from '../../../words/use-words.ts';
import { clockWords } from './words.ts';

type Clock = ReplyFor<'listCaseClocks'>['data'][number];

/** What runs against the case: by law, promised, among ourselves; how much of it is used, and on what it stands. */
export const CaseClocks = ({ refundCase: { id } }: { readonly refundCase: Case }) => {
  const w = useRoomWords(clockWords);
  const clocks = useQuery(ask.clocks(id));
  return (
    <section className="panel stack" aria-label={w('title')}>
      <h2>{w('title')}</h2>
      {clocks.error ? <ProblemAlert error={clocks.error} again={() => void clocks.refetch()} /> : null}
      {clocks.isPending && <Skeleton active paragraph={{ rows: 2 }} />}
      {clocks.data?.data.length === 0 && <span className="grey">{w('none')}</span>}
      {clocks.data?.data.map((clock) => (
        <ClockLine key={clock.kind} clock={clock} />
      ))}
    </section>
  );
};

const ClockLine = ({ clock }: { readonly clock: Clock }) => {
  const w = useRoomWords(clockWords);
  const say = useSay();
  const state = clock.stoppedAt
    ? w('stopped')
    : clock.level === 100
      ? w('late')
      : w('part', { percent: clock.percent });
  return (
    <div className="case-line" title={say(clock.because)}>
      <div className="card-line">
        <span>{say(clock.kindText)}</span>
        <span className="grey small">{say(clock.sourceText)}</span>
      </div>
      {clock.stoppedAt === null && (
        <Progress
          percent={Math.min(100, clock.percent)}
          size="small"
          showInfo={false}
          status="normal"
          aria-label={`${say(clock.kindText)} ${state}`}
        />
      )}
      <div className="card-line grey small">
        <span>{state}</span>
        <span>
          {w('due')} <When at={clock.dueAt} />
        </span>
      </div>
    </div>
  );
};

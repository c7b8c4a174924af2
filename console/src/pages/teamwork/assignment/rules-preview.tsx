import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useMove } from '../../../api/use-move.ts';
import { useDone } from '../../../forms/use-done.ts';
import { Loaded } from '../../../ui/loaded.tsx';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { useRoomWords } from '../../../words/room-words.ts';
import { useSay } from '../../../words/use-words.ts';
import { askPreview, type Rules } from './queries.ts';
import { assignmentRuleWords } from './words.ts';

/** What the rules would do at this moment with the cases that are nobody's; a click does it. */
export const RulesPreview = ({ rules }: { readonly rules: Rules }) => {
  const w = useRoomWords(assignmentRuleWords);
  const say = useSay();
  const preview = useQuery(askPreview(rules));
  const count = preview.data?.given.length ?? 0;
  const give = useMove(
    'giveFreeCases',
    useDone(w('given', { count }), () => void preview.refetch()),
  );
  return (
    <Loaded of={preview} rows={4}>
      {({ given, unfit, more }) => (
        <section className="panel stack" aria-label={w('preview')}>
          <div className="card-line">
            <h2>{w('preview')}</h2>
            {count > 0 && (
              <Button loading={give.isPending} onClick={() => give.mutate({ body: { version: rules.version } })}>
                {w('give', { count })}
              </Button>
            )}
          </div>
          <ProblemAlert error={give.error} />
          <span className="grey">{w(count > 0 ? 'previewHint' : 'previewNone')}</span>
          <div>
            {given.map(({ caseId, caseNumber, team, staff, because }) => (
              <div key={caseId} className="case-line">
                <div className="card-line">
                  <Link className="number" to="/cases/$id" params={{ id: caseId }}>
                    {caseNumber}
                  </Link>
                  <strong>{staff?.name ?? `${team.name}${w('teamOnly')}`}</strong>
                </div>
                <span className="grey small">{say(because)}</span>
              </div>
            ))}
          </div>
          {unfit > 0 && <span className="grey">{w('previewUnfit', { count: unfit })}</span>}
          {more && <span className="grey">{w('previewMore')}</span>}
        </section>
      )}
    </Loaded>
  );
};

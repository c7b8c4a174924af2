import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Skeleton, Tag } from 'antd';
import { useState } from 'react';
import { ask, type Case } from '../../../api/queries.ts';
import { useMay } from '../../../api/use-may.ts';
import { useMove } from '../../../api/use-move.ts';
import { Facts } from '../../../ui/facts.tsx';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { useRoomWords } from '../../../words/room-words.ts';
import { useRow } from '../../../words/use-words.ts';
import { CaseTags } from '../tags/case-tags.tsx';
import { AssignDialog } from './assign-dialog.tsx';
import { EscalateDialog } from './escalate-dialog.tsx';
import { askDesk, type Desk } from './queries.ts';
import { assignmentWords } from './words.ts';

/** Who has the case, who watches it, and whether a manager has to look. */
export const CaseAssignment = ({ refundCase: { id } }: { readonly refundCase: Case }) => {
  const w = useRoomWords(assignmentWords);
  const desk = useQuery(askDesk(id));
  return (
    <section className="panel stack" aria-label={w('title')}>
      <h2>{w('title')}</h2>
      {desk.error ? <ProblemAlert error={desk.error} again={() => void desk.refetch()} /> : null}
      {desk.isPending && <Skeleton active paragraph={{ rows: 2 }} />}
      {desk.data && <DeskFacts desk={desk.data} />}
    </section>
  );
};

const DeskFacts = ({ desk }: { readonly desk: Desk }) => {
  const w = useRoomWords(assignmentWords);
  const row = useRow();
  const may = useMay()('cases:work');
  const me = useQuery(ask.me()).data?.actor;
  const [dialog, setDialog] = useState<'assign' | 'escalate' | 'end' | null>(null);
  const params = { id: desk.caseId };
  const take = useMove('assignCase', () => undefined);
  const watch = useMove('watchCase', () => undefined);
  const staffId = me?.kind === 'staff' ? me.id : null;
  const watching = desk.watchers.some(({ id }) => id === staffId);
  const close = () => setDialog(null);
  const why = may ? undefined : w('noScope');
  return (
    <>
      <Facts
        of={[
          [w('person'), desk.staff?.name ?? <span className="grey">{w('nobody')}</span>],
          [w('team'), desk.team?.name],
          [w('watchers'), row(desk.watchers.map(({ name }) => name))],
          [w('mergedInto'), desk.mergedInto && <CaseLink of={desk.mergedInto} />],
          [
            w('mergedFrom'),
            desk.mergedFrom.length > 0 && desk.mergedFrom.map((one) => <CaseLink key={one.id} of={one} />),
          ],
        ]}
      />
      <CaseTags desk={desk} />
      {desk.escalated && (
        <div className="tone tone-waiting">
          <Tag>{w('escalated')}</Tag> {desk.escalated.why}
        </div>
      )}
      <ProblemAlert error={take.error ?? watch.error} />
      <div className="row" style={{ flexWrap: 'wrap' }}>
        {desk.staff === null && staffId !== null && (
          <Button
            size="small"
            type="primary"
            disabled={!may}
            title={why}
            loading={take.isPending}
            onClick={() => take.mutate({ params, body: { staffId, teamId: desk.team?.id ?? null, onlyIfFree: true } })}
          >
            {w('take')}
          </Button>
        )}
        <Button size="small" disabled={!may} title={why} onClick={() => setDialog('assign')}>
          {w('change')}
        </Button>
        {staffId !== null && (
          <Button
            size="small"
            disabled={!may}
            title={why}
            loading={watch.isPending}
            onClick={() => watch.mutate({ params, body: { watching: !watching } })}
          >
            {watching ? w('unwatch') : w('watch')}
          </Button>
        )}
        <Button size="small" disabled={!may} title={why} onClick={() => setDialog(desk.escalated ? 'end' : 'escalate')}>
          {desk.escalated ? w('endEscalation') : w('escalate')}
        </Button>
      </div>
      {dialog === 'assign' && <AssignDialog desk={desk} close={close} />}
      {(dialog === 'escalate' || dialog === 'end') && <EscalateDialog id={desk.caseId} move={dialog} close={close} />}
    </>
  );
};

const CaseLink = ({ of: { id, number } }: { readonly of: NonNullable<Desk['mergedInto']> }) => (
  <Link className="number" to="/cases/$id" params={{ id }}>
    {number}
  </Link>
);

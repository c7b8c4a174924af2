import { fromIso, shanghaiTimeText } from '@redress/domain';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Segmented } from 'antd';
import { useState } from 'react';
import { oneOf } from '../../search.ts';
import { MoveButton } from '../../ui/move-button.tsx';
import { ScopeNote } from '../../ui/scope-note.tsx';
import { When } from '../../ui/when.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { ComplaintAnswer, ComplaintEscalate } from './complaint-dialogs.tsx';
import { askVoice, type Complaint } from './queries.ts';
import { StoreSelect } from './store-select.tsx';
import { TabCount } from './tab-count.tsx';
import { VoiceList } from './voice-list.tsx';
import { voiceWords } from './words.ts';

const states = ['open', 'overdue', 'escalated', 'answered'] as const;

/** The complaints that wait, the first due first; and what was answered. */
export const Complaints = () => {
  const w = useRoomWords(voiceWords);
  const search = useSearch({ from: '/shell/voice' });
  const navigate = useNavigate({ from: '/voice' });
  const state = oneOf(search.state, states) ?? 'open';
  const { store, cursor } = search;
  const complaints = useQuery(askVoice.complaints({ state, storeId: store, cursor, limit: 20 }));
  const counts = useQuery(askVoice.counts()).data?.complaints;
  const go = (change: typeof search) => void navigate({ search: { ...search, cursor: undefined, ...change } });
  return (
    <>
      <div className="filter-bar">
        <Segmented
          className="voice-states"
          value={state}
          onChange={(value) => go({ state: value === 'open' ? undefined : value })}
          options={states.map((value) => ({
            value,
            label: (
              <>
                {w(`complaint.states.${value}`)} <TabCount of={counts?.[value]} trouble={value === 'overdue'} />
              </>
            ),
          }))}
        />
        <StoreSelect value={store} pick={(value) => go({ store: value })} />
      </div>
      <ScopeNote scope="cases:work" moves={w('complaint.answer')} />
      <VoiceList
        of={complaints}
        none={w(`complaint.none.${state}`)}
        cursor={cursor}
        go={(next) => go({ cursor: next })}
        row={(complaint) => <ComplaintCard key={complaint.id} of={complaint} />}
      />
    </>
  );
};

const ComplaintCard = ({ of }: { readonly of: Complaint }) => {
  const w = useRoomWords(voiceWords);
  const [dialog, setDialog] = useState<'answer' | 'escalate' | null>(null);
  const close = () => setDialog(null);
  const { escalated, answer } = of;
  return (
    <li className="panel stack">
      <div className="card-line voice-head">
        <span>
          <Link to="/cases/$id" params={{ id: of.caseId }} className="number">
            {of.caseNumber}
          </Link>{' '}
          <span className="grey small">
            {of.store.name} · <When at={of.madeAt} />
          </span>
        </span>
        <StateTag of={of} />
      </div>
      <p className="voice-words break">{of.words}</p>
      {!answer && <p className="grey small voice-line">{dueText(of, w)}</p>}
      {escalated && (
        <p className="small break voice-line">
          {w('complaint.escalatedBy', { name: escalated.by.name, why: escalated.why })} · <When at={escalated.at} />
        </p>
      )}
      {answer ? (
        <div className="voice-answer">
          <span className="grey small">
            {w('complaint.answeredBy', { name: answer.by.name })} · <When at={answer.at} />
          </span>
          <p className="break voice-line">{answer.words}</p>
        </div>
      ) : (
        <div className="row">
          <MoveButton
            scope="cases:work"
            type="primary"
            aria-label={`${w('complaint.answer')} ${of.caseNumber}`}
            onClick={() => setDialog('answer')}
          >
            {w('complaint.answer')}
          </MoveButton>
          {!escalated && (
            <MoveButton
              scope="cases:work"
              aria-label={`${w('complaint.escalate')} ${of.caseNumber}`}
              onClick={() => setDialog('escalate')}
            >
              {w('complaint.escalate')}
            </MoveButton>
          )}
        </div>
      )}
      {dialog === 'answer' && <ComplaintAnswer of={of} close={close} />}
      {dialog === 'escalate' && <ComplaintEscalate of={of} close={close} />}
    </li>
  );
};

/** One colour for one meaning: what is late is trouble, what a manager has is on its way. */
const StateTag = ({ of }: { readonly of: Complaint }) => {
  const w = useRoomWords(voiceWords);
  if (of.state === 'answered') return <span className="tone tone-done">{w('complaint.done')}</span>;
  if (of.overdue) return <span className="tone tone-trouble">{w('complaint.late_tag')}</span>;
  if (of.state === 'escalated') return <span className="tone tone-moving">{w('complaint.up')}</span>;
  return <span className="tone tone-waiting">{w('complaint.waiting')}</span>;
};

const dueText = ({ dueAt, overdue }: Complaint, w: ReturnType<typeof useRoomWords<typeof voiceWords.zh>>): string => {
  const due = fromIso(dueAt);
  const time = due === null ? dueAt : shanghaiTimeText(due).slice(0, 16);
  return w(overdue ? 'complaint.late' : 'complaint.dueAt', { time });
};

import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Segmented } from 'antd';
import { oneOf } from '../../search.ts';
import { When } from '../../ui/when.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { MailDrawer } from './mail-drawer.tsx';
import { askVoice, type MailInList } from './queries.ts';
import { VoiceList } from './voice-list.tsx';
import { voiceWords } from './words.ts';

const states = ['waiting', 'linked', 'set_aside'] as const;

/** Mails that found no case by themselves, the first that came first; and what became of the others. */
export const LooseMails = () => {
  const w = useRoomWords(voiceWords);
  const search = useSearch({ from: '/shell/voice' });
  const navigate = useNavigate({ from: '/voice' });
  const state = oneOf(search.state, states) ?? 'waiting';
  const { cursor, open } = search;
  const mails = useQuery(askVoice.mails({ state, cursor, limit: 20 }));
  const go = (change: typeof search) => void navigate({ search: { ...search, cursor: undefined, ...change } });
  return (
    <>
      <div className="filter-bar">
        <Segmented
          className="voice-states"
          value={state}
          onChange={(value) => go({ state: value === 'waiting' ? undefined : value })}
          options={states.map((value) => ({ value, label: w(`loose.states.${value}`) }))}
        />
      </div>
      <p className="grey small" style={{ margin: '0 0 10px' }}>
        {w('loose.hint')}
      </p>
      <VoiceList
        of={mails}
        none={w(`loose.none.${state}`)}
        cursor={cursor}
        go={(next) => go({ cursor: next })}
        row={(mail) => <MailCard key={mail.id} of={mail} read={() => go({ cursor, open: mail.id })} />}
      />
      {open && <MailDrawer id={open} close={() => go({ cursor, open: undefined })} />}
    </>
  );
};

const MailCard = ({ of: mail, read }: { readonly of: MailInList; readonly read: () => void }) => {
  const w = useRoomWords(voiceWords);
  const subject = mail.subject || w('loose.noSubject');
  return (
    <li className="panel stack" style={{ gap: 6 }}>
      <div className="card-line voice-head">
        <strong className="break">{subject}</strong>
        <span className="grey small">
          <When at={mail.receivedAt} />
        </span>
      </div>
      <span className="grey small break">{mail.from}</span>
      <p className="break voice-line">{mail.beginning || w('loose.noWords')}</p>
      <div className="card-line voice-head">
        <span className="grey small break">
          {mail.case && (
            <Link to="/cases/$id" params={{ id: mail.case.id }} className="number">
              {mail.case.number}
            </Link>
          )}
          {mail.ended?.by && ` ${mail.ended.by.name}`}
          {mail.ended?.why && ` · ${mail.ended.why}`}
        </span>
        <Button aria-label={`${w('loose.read')} ${subject}`} onClick={read}>
          {w('loose.read')}
        </Button>
      </div>
    </li>
  );
};

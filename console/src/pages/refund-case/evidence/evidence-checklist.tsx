import { CheckOutlined, ExclamationOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useMay } from '../../../api/use-may.ts';
import { useMove } from '../../../api/use-move.ts';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { useRoomWords } from '../../../words/room-words.ts';
import { useLanguage, useSay } from '../../../words/use-words.ts';
import type { EvidenceList } from './queries.ts';
import { evidenceWords } from './words.ts';

type Props = { readonly caseId: string; readonly list: EvidenceList };

/** What cause and policy ask for, what is there, and one button that asks the customer for the rest. */
export const EvidenceChecklist = ({ caseId, list }: Props) => {
  const w = useRoomWords(evidenceWords);
  const say = useSay();
  const lang = useLanguage();
  const mayWork = useMay()('cases:work');
  const { message } = App.useApp();
  const move = useMove('requestEvidence', () => void message.success(w('requested')));
  const lacking = list.checklist.filter(({ present }) => present === 0).map(({ kind }) => kind);
  if (list.checklist.length === 0) return null;
  return (
    <div className="stack" style={{ gap: 4, marginBottom: 10 }}>
      <ul aria-label={w('checklist')} style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {list.checklist.map((item) => (
          <li key={item.kind} title={say(item.hint)} className="row" style={{ gap: 6 }}>
            <span aria-hidden="true">{item.present > 0 ? <CheckOutlined /> : <ExclamationOutlined />}</span>
            <span style={{ flex: 1 }}>
              {say(item.label)}
              {item.askedBy === 'policy' && <span className="grey small"> · {w('byPolicy')}</span>}
            </span>
            <span className={item.present > 0 ? 'grey small' : 'tone tone-waiting'}>
              {item.present > 0 ? w('there', { count: item.present }) : w('lacking')}
            </span>
          </li>
        ))}
      </ul>
      {lacking.length > 0 && (
        <div>
          <Button
            size="small"
            loading={move.isPending}
            disabled={!mayWork || move.isSuccess}
            title={mayWork ? undefined : w('noScope')}
            onClick={() => move.mutate({ params: { id: caseId }, body: { kinds: lacking, channel: 'portal', lang } })}
          >
            {w('request')}
          </Button>
        </div>
      )}
      <ProblemAlert error={move.error} />
    </div>
  );
};

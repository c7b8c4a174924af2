import { useQuery } from '@tanstack/react-query';
import { Alert, Drawer } from 'antd';
import { Loaded } from '../../../ui/loaded.tsx';
import { useFocusBack } from '../../../ui/use-focus-back.ts';
import { When } from '../../../ui/when.tsx';
import { useRoomWords } from '../../../words/room-words.ts';
import { useSay } from '../../../words/use-words.ts';
import { askCustody, type EvidenceItem } from './queries.ts';
import { evidenceWords } from './words.ts';

type Props = { readonly caseId: string; readonly files: readonly EvidenceItem[]; readonly close: () => void };

/** The chain of custody: who had which file in hand, when, and whether the chain holds. */
export const EvidenceCustody = ({ caseId, files, close }: Props) => {
  useFocusBack();
  const w = useRoomWords(evidenceWords);
  const say = useSay();
  const custody = useQuery(askCustody(caseId));
  const nameOf = (id: string | null): string => files.find((file) => file.id === id)?.fileName ?? '';
  return (
    <Drawer open title={w('custody')} onClose={close} size={520}>
      <Loaded of={custody}>
        {({ data, broken }) => (
          <div className="stack">
            <Alert
              type={broken ? 'error' : 'success'}
              showIcon
              title={broken ? w('custodyBroken') : w('custodyHolds')}
              description={broken ? say(broken.text) : undefined}
            />
            <ol style={{ margin: 0, paddingLeft: 28 }}>
              {data.map((link) => (
                <li key={link.sequence} style={{ marginBottom: 8 }}>
                  <div>
                    {say(link.actionText)} · {link.actorName}
                    {link.onBehalfOf && ` ${w('forWhom', { name: link.onBehalfOf })}`}
                    {link.evidenceId && <span className="break"> · {nameOf(link.evidenceId)}</span>}
                  </div>
                  <div className="grey small">
                    <When at={link.occurredAt} /> · <span className="number">{link.hash.slice(0, 16)}…</span>
                  </div>
                  {typeof link.detail['reason'] === 'string' && <div className="small">{link.detail['reason']}</div>}
                </li>
              ))}
            </ol>
          </div>
        )}
      </Loaded>
    </Drawer>
  );
};

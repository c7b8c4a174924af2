import { useQuery } from '@tanstack/react-query';
import { Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { useMove } from '../../api/use-move.ts';
import { MoveDialog } from '../../forms/move-dialog.tsx';
import { useDone } from '../../forms/use-done.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { CaseTag } from '../../ui/status-tag.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { askVoice, type LooseMail } from './queries.ts';
import { voiceWords } from './words.ts';

/** Looks for a case by whatever the mail tells, and puts the mail into it. */
export const MailLink = ({ of, close }: { readonly of: LooseMail; readonly close: () => void }) => {
  const w = useRoomWords(voiceWords);
  const [words, setWords] = useState('');
  const [caseId, setCaseId] = useState<string | null>(null);
  const found = useQuery(askVoice.search(words));
  const cases = found.data?.cases ?? [];
  const move = useMove('linkLooseMail', useDone(w('loose.linked'), close));
  return (
    <MoveDialog
      title={w('loose.link')}
      close={close}
      error={move.error}
      confirm={w('loose.link')}
      busy={move.isPending}
      onConfirm={caseId === null ? null : () => move.mutate({ params: { id: of.id }, body: { caseId } })}
    >
      <Form layout="vertical">
        <Form.Item label={w('loose.linkField')} htmlFor="mail-case" extra={w('loose.linkHint')}>
          <Input.Search
            id="mail-case"
            autoFocus
            loading={found.isFetching}
            onSearch={(typed) => {
              setCaseId(null);
              setWords(typed.trim());
            }}
          />
        </Form.Item>
      </Form>
      <ProblemAlert error={found.error} />
      {found.data && cases.length === 0 && <span className="grey">{w('loose.linkNone')}</span>}
      {cases.length > 0 && (
        <Radio.Group value={caseId} onChange={({ target }) => setCaseId(String(target.value))}>
          <ul className="mail-choices">
            {cases.map(({ id, number, status }) => (
              <li key={id}>
                <Radio value={id}>
                  <span className="number">{number}</span> <CaseTag status={status} />
                </Radio>
              </li>
            ))}
          </ul>
        </Radio.Group>
      )}
    </MoveDialog>
  );
};

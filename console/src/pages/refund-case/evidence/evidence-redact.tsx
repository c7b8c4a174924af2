import { useQuery } from '@tanstack/react-query';
import { App, Button, Input } from 'antd';
import { useState } from 'react';
import { useMove } from '../../../api/use-move.ts';
import { newKey } from '../../../chance.ts';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { useRoomWords } from '../../../words/room-words.ts';
import { askShown, type EvidenceItem } from './queries.ts';
import { type PlacedBox, RedactBoxes } from './redact-boxes.tsx';
import { useBlobUrl } from './use-blob-url.ts';
import { evidenceWords } from './words.ts';

type Props = { readonly caseId: string; readonly file: EvidenceItem; readonly done: () => void };

/** Draws boxes over a picture and has the server make the copy; the picture itself stays as it is. */
export const EvidenceRedact = ({ caseId, file, done }: Props) => {
  const w = useRoomWords(evidenceWords);
  const { message } = App.useApp();
  const [boxes, setBoxes] = useState<readonly PlacedBox[]>([]);
  const [reason, setReason] = useState('');
  const shown = useQuery(askShown(caseId, file.id, null));
  const url = useBlobUrl(shown.data);
  const move = useMove('redactEvidence', () => {
    void message.success(w('savedCopy'));
    done();
  });
  const save = (): void =>
    move.mutate({
      params: { id: caseId, evidenceId: file.id },
      body: { boxes: boxes.map(({ x, y, width, height }) => ({ x, y, width, height })), reason: reason.trim() },
    });
  return (
    <div className="stack">
      <div className="grey small">{w('redacting')}</div>
      {url && <RedactBoxes url={url} name={file.fileName} boxes={boxes} change={setBoxes} newKey={newKey} />}
      <div>
        <Button
          size="small"
          onClick={() => setBoxes([...boxes, { key: newKey(), x: 4_000, y: 4_000, width: 2_000, height: 2_000 }])}
        >
          {w('addBox')}
        </Button>
      </div>
      <label htmlFor="redaction-reason">{w('reason')}</label>
      <Input id="redaction-reason" maxLength={500} value={reason} onChange={({ target }) => setReason(target.value)} />
      <ProblemAlert error={move.error ?? shown.error} />
      <div className="row" style={{ gap: 8 }}>
        <Button
          type="primary"
          loading={move.isPending}
          disabled={boxes.length === 0 || reason.trim() === ''}
          onClick={save}
        >
          {w('saveCopy')}
        </Button>
        <Button onClick={done}>{w('cancel')}</Button>
      </div>
    </div>
  );
};

import { UploadOutlined } from '@ant-design/icons';
import { evidenceKindText } from '@redress/domain';
import { useQuery } from '@tanstack/react-query';
import { Button, Progress, Select, Upload } from 'antd';
import { useState } from 'react';
import { call } from '../../../api/client.ts';
import { ask, queries } from '../../../api/queries.ts';
import { newKey } from '../../../chance.ts';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { useRoomWords } from '../../../words/room-words.ts';
import { useSay } from '../../../words/use-words.ts';
import { conversationWords } from './words.ts';

type Props = {
  readonly caseId: string;
  readonly id?: string;
  readonly value?: readonly string[];
  readonly onChange?: (ids: readonly string[]) => void;
};
const most = 20;

/** Files that go with a message: out of the evidence of the case, or taken in on the spot, which makes them evidence too. */
export const AttachmentPicker = ({ caseId, id, value = [], onChange }: Props) => {
  const w = useRoomWords(conversationWords);
  const say = useSay();
  const list = ask.evidence(caseId);
  const evidence = useQuery(list);
  const [sending, setSending] = useState<{ readonly name: string; readonly percent: number } | null>(null);
  const [error, setError] = useState<unknown>(null);
  const take = async (file: File, key: string): Promise<void> => {
    setSending({ name: file.name, percent: 0 });
    setError(null);
    try {
      const progress = (percent: number): void => setSending({ name: file.name, percent });
      const body = { kind: 'communication' } as const;
      const taken = await call('attachEvidence', { params: { id: caseId }, body, file, key, progress });
      // A list that was still on its way when the file came does not have it: it is asked for anew, so that the file has its name.
      await queries.cancelQueries(list);
      await evidence.refetch();
      onChange?.([...value, taken.id]);
      void queries.invalidateQueries();
    } catch (refused) {
      setError(refused);
    } finally {
      setSending(null);
    }
  };
  return (
    <div className="stack" style={{ gap: 8 }}>
      <div className="row">
        <Select
          {...(id !== undefined && { id })}
          mode="multiple"
          allowClear
          maxCount={most}
          style={{ flex: '1 1 200px', minWidth: 0 }}
          loading={evidence.isPending}
          placeholder={w('pick')}
          notFoundContent={w('noEvidence')}
          value={[...value]}
          onChange={(ids) => onChange?.(ids)}
          optionFilterProp="label"
          options={evidence.data?.data.map(({ id: evidenceId, kind, fileName }) => ({
            value: evidenceId,
            label: `${fileName} · ${say(evidenceKindText[kind])}`,
          }))}
        />
        <Upload
          fileList={[]}
          beforeUpload={(file) => {
            void take(file, newKey());
            return false;
          }}
        >
          <Button icon={<UploadOutlined />} loading={sending !== null} disabled={value.length >= most}>
            {w('upload')}
          </Button>
        </Upload>
      </div>
      {sending && (
        <Progress percent={sending.percent} size="small" aria-label={w('uploading', { name: sending.name })} />
      )}
      <ProblemAlert error={error} />
    </div>
  );
};

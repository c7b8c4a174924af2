import { UploadOutlined } from '@ant-design/icons';
import { type EvidenceKind, evidenceKinds, evidenceKindText } from '@redress/domain';
import { App, Button, Form, Modal, Progress, Select, Upload } from 'antd';
import { useState } from 'react';
import { call } from '../../../api/client.ts';
import { queries } from '../../../api/queries.ts';
import { newKey } from '../../../chance.ts';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { useFocusBack } from '../../../ui/use-focus-back.ts';
import { useRoomWords } from '../../../words/room-words.ts';
import { useSay } from '../../../words/use-words.ts';
import { evidenceWords } from './words.ts';

/** One file on its way. Its key stays the same for every try, so that a file that did arrive is not taken in twice. */
type Sending = {
  readonly key: string;
  readonly file: File;
  readonly state: 'waiting' | 'sending' | 'done' | 'refused';
  readonly percent: number;
  readonly error: unknown;
};

type Props = { readonly caseId: string; readonly close: () => void };

/** Takes in several files with what they show, one after the other, each with its progress. The server judges type and size by content. */
export const EvidenceUpload = ({ caseId, close }: Props) => {
  const w = useRoomWords(evidenceWords);
  useFocusBack();
  const say = useSay();
  const { message } = App.useApp();
  const [kind, setKind] = useState<EvidenceKind>('quality_proof');
  const [files, setFiles] = useState<readonly Sending[]>([]);
  const busy = files.some(({ state }) => state === 'sending');
  const open = files.filter(({ state }) => state !== 'done');
  const set = (key: string, change: Partial<Sending>): void =>
    setFiles((all) => all.map((each) => (each.key === key ? { ...each, ...change } : each)));
  const send = async ({ key, file }: Sending): Promise<boolean> => {
    set(key, { state: 'sending', percent: 0, error: null });
    try {
      const progress = (percent: number): void => set(key, { percent });
      await call('attachEvidence', { params: { id: caseId }, body: { kind }, file, key, progress });
      set(key, { state: 'done', percent: 100 });
      return true;
    } catch (error) {
      set(key, { state: 'refused', error });
      return false;
    }
  };
  const sendAll = async (): Promise<void> => {
    let refused = 0;
    for (const each of open) if (!(await send(each))) refused += 1;
    void queries.invalidateQueries();
    if (refused > 0) return;
    void message.success(w('added', { count: files.length }));
    close();
  };
  return (
    <Modal
      open
      title={w('attach')}
      onCancel={close}
      mask={{ closable: false }}
      footer={
        <>
          <Button onClick={close}>{w('cancel')}</Button>
          <Button type="primary" loading={busy} disabled={open.length === 0} onClick={() => void sendAll()}>
            {files.some(({ state }) => state === 'refused') ? w('retry') : w('upload')}
          </Button>
        </>
      }
    >
      <Form layout="vertical">
        <Form.Item label={w('kind')} htmlFor="evidence-kind">
          <Select
            id="evidence-kind"
            value={kind}
            onChange={setKind}
            options={evidenceKinds.map((each) => ({ value: each, label: say(evidenceKindText[each]) }))}
          />
        </Form.Item>
        <Form.Item extra={w('limits')}>
          <Upload
            multiple
            fileList={[]}
            beforeUpload={(file) => {
              const added: Sending = { key: newKey(), file, state: 'waiting', percent: 0, error: null };
              setFiles((all) => [...all, added]);
              return false;
            }}
          >
            <Button icon={<UploadOutlined />}>{w('pick')}</Button>
          </Upload>
        </Form.Item>
      </Form>
      <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {files.map(({ key, file, state, percent, error }) => (
          <li key={key} style={{ marginBottom: 8 }}>
            <div className="row" style={{ gap: 8 }}>
              <span className="break" style={{ flex: 1 }}>
                {file.name}
              </span>
              {state === 'done' && <span className="grey small">{w('uploaded')}</span>}
              {(state === 'waiting' || state === 'refused') && (
                <Button
                  size="small"
                  type="text"
                  aria-label={`${w('remove')} ${file.name}`}
                  onClick={() => setFiles((all) => all.filter((each) => each.key !== key))}
                >
                  {w('remove')}
                </Button>
              )}
            </div>
            {state === 'sending' && (
              <Progress percent={percent} size="small" aria-label={w('uploading', { name: file.name })} />
            )}
            <ProblemAlert error={error} />
          </li>
        ))}
      </ul>
    </Modal>
  );
};

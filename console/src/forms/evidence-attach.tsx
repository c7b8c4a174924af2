import { UploadOutlined } from '@ant-design/icons';
import { type EvidenceKind, evidenceKinds, evidenceKindText } from '@redress/domain';
import { Button, Form, Select, Upload } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMove } from '../api/use-move.ts';
import { useSay } from '../words/use-words.ts';
import { MoveDialog } from './move-dialog.tsx';
import { useDone } from './use-done.ts';

type Props = { readonly caseId: string; readonly close: () => void };

/** Takes in one file with what it shows. Type and size are judged by the server, by content. */
export const EvidenceAttach = ({ caseId, close }: Props) => {
  const { t } = useTranslation();
  const say = useSay();
  const [kind, setKind] = useState<EvidenceKind>('quality_proof');
  const [file, setFile] = useState<File | null>(null);
  const move = useMove('attachEvidence', useDone(t('evidence.title'), close));
  return (
    <MoveDialog
      title={t('evidence.title')}
      close={close}
      error={move.error}
      confirm={t('evidence.confirm')}
      busy={move.isPending}
      onConfirm={file ? () => move.mutate({ params: { id: caseId }, body: { kind }, file }) : null}
    >
      <Form layout="vertical">
        <Form.Item label={t('evidence.kind')} htmlFor="evidence-kind">
          <Select
            id="evidence-kind"
            value={kind}
            onChange={setKind}
            options={evidenceKinds.map((each) => ({ value: each, label: say(evidenceKindText[each]) }))}
          />
        </Form.Item>
        <Form.Item extra={t('evidence.hint')} style={{ marginBottom: 0 }}>
          <Upload
            maxCount={1}
            beforeUpload={(chosen) => {
              setFile(chosen);
              return false;
            }}
            onRemove={() => setFile(null)}
          >
            <Button icon={<UploadOutlined />}>{t('evidence.file')}</Button>
          </Upload>
        </Form.Item>
      </Form>
    </MoveDialog>
  );
};

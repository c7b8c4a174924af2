import {
  DownloadOutlined,
  LeftOutlined,
  RightOutlined,
  RotateRightOutlined,
  ZoomInOutlined,
  ZoomOutOutlined,
} from '@ant-design/icons';
import { Button, Modal, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { download } from '../../../api/client.ts';
import { saveFile } from '../../../api/save-file.ts';
import { useMay } from '../../../api/use-may.ts';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { useFocusBack } from '../../../ui/use-focus-back.ts';
import { useRoomWords } from '../../../words/room-words.ts';
import { EvidenceFacts } from './evidence-facts.tsx';
import { EvidenceRedact } from './evidence-redact.tsx';
import type { EvidenceItem } from './queries.ts';
import { type Look, ShownFile } from './shown-file.tsx';
import { evidenceWords } from './words.ts';

type Props = {
  readonly caseId: string;
  readonly files: readonly EvidenceItem[];
  readonly file: EvidenceItem;
  readonly choose: (id: string | null) => void;
};

const upright: Look = { zoom: 1, turned: 0 };

/** One file in large: zoom, quarter turns, another beside it, redaction, what fixes it. */
export const EvidenceViewer = ({ caseId, files, file, choose }: Props) => {
  const w = useRoomWords(evidenceWords);
  useFocusBack();
  const may = useMay();
  const [look, setLook] = useState(upright);
  const [beside, setBeside] = useState<string | null>(null);
  const [version, setVersion] = useState<string | null>(null);
  const [redacting, setRedacting] = useState(false);
  const [failed, setFailed] = useState<unknown>(null);
  const at = files.indexOf(file);
  const other = files.find(({ id }) => id === beside) ?? null;
  const go = (to: EvidenceItem | undefined): void => {
    if (!to) return;
    setLook(upright);
    setVersion(null);
    setRedacting(false);
    choose(to.id);
  };
  const save = (): void => {
    download('getEvidenceFile', { params: { id: caseId, evidenceId: file.id } }).then(
      (contents) => saveFile(contents, file.fileName),
      setFailed,
    );
  };
  const mayRedact = may('evidence:attach') || may('cases:claim');
  const copies = file.redactions.map(({ id }, place) => ({ value: id, label: w('copyOf', { number: place + 1 }) }));
  return (
    <Modal
      open
      title={<span className="break">{file.fileName}</span>}
      onCancel={() => choose(null)}
      footer={null}
      width={1080}
    >
      <div className="stack" style={{ gap: 10 }}>
        <div className="row" role="toolbar" aria-label={w('viewer')} style={{ gap: 6, flexWrap: 'wrap' }}>
          <Tool label={w('previous')} icon={<LeftOutlined />} disabled={at <= 0} press={() => go(files[at - 1])} />
          <Tool
            label={w('next')}
            icon={<RightOutlined />}
            disabled={at >= files.length - 1}
            press={() => go(files[at + 1])}
          />
          <Tool
            label={w('zoomOut')}
            icon={<ZoomOutOutlined />}
            disabled={redacting || look.zoom <= 1}
            press={() => setLook({ ...look, zoom: look.zoom - 0.5 })}
          />
          <Tool
            label={w('zoomIn')}
            icon={<ZoomInOutlined />}
            disabled={redacting || look.zoom >= 5}
            press={() => setLook({ ...look, zoom: look.zoom + 0.5 })}
          />
          <Tool
            label={w('rotate')}
            icon={<RotateRightOutlined />}
            disabled={redacting}
            press={() => setLook({ ...look, turned: look.turned + 90 })}
          />
          <Tool label={w('download')} icon={<DownloadOutlined />} disabled={false} press={save} />
          <Button
            disabled={!file.preview || !mayRedact || redacting}
            title={mayRedact ? undefined : w('noScope')}
            onClick={() => setRedacting(true)}
          >
            {w('redact')}
          </Button>
          {copies.length > 0 && (
            <Select<string>
              aria-label={w('shown')}
              value={version ?? ''}
              onChange={(chosen) => setVersion(chosen || null)}
              options={[{ value: '', label: w('original') }, ...copies]}
              style={{ minWidth: 130 }}
            />
          )}
          {files.length > 1 && !redacting && (
            <Select<string>
              aria-label={w('compareWith')}
              value={beside ?? ''}
              onChange={(chosen) => setBeside(chosen || null)}
              options={[
                { value: '', label: `${w('compare')}: ${w('noCompare')}` },
                ...files.filter(({ id }) => id !== file.id).map(({ id, fileName }) => ({ value: id, label: fileName })),
              ]}
              style={{ minWidth: 170, maxWidth: '100%' }}
            />
          )}
        </div>
        <ProblemAlert error={failed} />
        {redacting ? (
          <EvidenceRedact caseId={caseId} file={file} done={() => setRedacting(false)} />
        ) : (
          <div
            style={{
              display: 'grid',
              gap: 10,
              gridTemplateColumns: other ? 'repeat(auto-fit, minmax(min(100%, 300px), 1fr))' : 'minmax(0, 1fr)',
            }}
          >
            <ShownFile caseId={caseId} file={file} redactionId={version} look={look} />
            {other && <ShownFile caseId={caseId} file={other} redactionId={null} look={look} />}
          </div>
        )}
        <EvidenceFacts key={file.id} caseId={caseId} file={file} />
      </div>
    </Modal>
  );
};

type ToolProps = {
  readonly label: string;
  readonly icon: ReactNode;
  readonly disabled: boolean;
  readonly press: () => void;
};

const Tool = ({ label, icon, disabled, press }: ToolProps) => (
  <Button aria-label={label} title={label} icon={icon} disabled={disabled} onClick={press} />
);

import {
  AudioOutlined,
  FileImageOutlined,
  FilePdfOutlined,
  FileTextOutlined,
  MailOutlined,
  VideoCameraOutlined,
} from '@ant-design/icons';
import { evidenceKindText } from '@redress/domain';
import { useQuery } from '@tanstack/react-query';
import type { ComponentType } from 'react';
import { When } from '../../../ui/when.tsx';
import { useSay } from '../../../words/use-words.ts';
import { askThumbnail, type EvidenceItem } from './queries.ts';
import { useBlobUrl } from './use-blob-url.ts';

const icons: Record<EvidenceItem['format'], ComponentType> = {
  image: FileImageOutlined,
  video: VideoCameraOutlined,
  audio: AudioOutlined,
  document: FilePdfOutlined,
  mail: MailOutlined,
  text: FileTextOutlined,
};

type Props = { readonly caseId: string; readonly file: EvidenceItem; readonly open: () => void };

/** One file of the gallery: a small picture or the sign of its format, its name, and what fixes it. */
export const EvidenceTile = ({ caseId, file, open }: Props) => {
  const say = useSay();
  const thumbnail = useQuery({ ...askThumbnail(caseId, file.id), enabled: file.preview });
  const url = useBlobUrl(thumbnail.data);
  const Icon = icons[file.format];
  return (
    <li style={{ minWidth: 0 }}>
      <button
        type="button"
        onClick={open}
        style={{
          display: 'block',
          width: '100%',
          padding: 0,
          font: 'inherit',
          color: 'inherit',
          textAlign: 'left',
          background: 'none',
          border: 0,
          cursor: 'pointer',
        }}
      >
        <span
          style={{
            display: 'grid',
            placeItems: 'center',
            aspectRatio: '4 / 3',
            overflow: 'hidden',
            borderRadius: 6,
            border: '1px solid var(--line)',
            fontSize: 28,
          }}
        >
          {url ? (
            <img src={url} alt="" style={{ width: '100%', height: '100%', objectFit: 'cover' }} />
          ) : (
            <span aria-hidden="true">
              <Icon />
            </span>
          )}
        </span>
        <span className="break small" style={{ display: 'block', marginTop: 4 }}>
          {file.fileName}
        </span>
      </button>
      <span className="grey small" style={{ display: 'block' }}>
        {say(evidenceKindText[file.kind])}
        <br />
        <When at={file.takenInAt} />
      </span>
      <span className="grey small number break" style={{ display: 'block' }} title={file.sha256}>
        SHA-256 {file.sha256.slice(0, 12)}…
      </span>
    </li>
  );
};

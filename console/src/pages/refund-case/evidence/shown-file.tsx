import { useQuery } from '@tanstack/react-query';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { useRoomWords } from '../../../words/room-words.ts';
import { askShown, type EvidenceItem } from './queries.ts';
import { useBlobUrl } from './use-blob-url.ts';
import { evidenceWords } from './words.ts';

export type Look = { readonly zoom: number; readonly turned: number };

type Props = {
  readonly caseId: string;
  readonly file: EvidenceItem;
  /** One of its redacted copies; null for the file itself. */
  readonly redactionId: string | null;
  readonly look: Look;
};

/** A file as large as there is room, or larger: pictures by zoom and quarter turns, videos and recordings with a player. */
export const ShownFile = ({ caseId, file, redactionId, look: { zoom, turned } }: Props) => {
  const w = useRoomWords(evidenceWords);
  const canShow = ['image', 'video', 'audio'].includes(file.format) && (file.preview || file.format !== 'image');
  const shown = useQuery({ ...askShown(caseId, file.id, redactionId), enabled: canShow });
  const url = useBlobUrl(shown.data);
  if (!canShow) return <p className="grey">{w('cannotShow')}</p>;
  if (shown.error) return <ProblemAlert error={shown.error} again={() => void shown.refetch()} />;
  if (url === null) return <div aria-busy="true" style={{ height: 200 }} />;
  // biome-ignore lint/a11y/useMediaCaption: evidence is shown as it came; nobody wrote captions for it
  if (file.format === 'video') return <video src={url} controls style={{ width: '100%', maxHeight: '60vh' }} />;
  // biome-ignore lint/a11y/useMediaCaption: evidence is shown as it came; nobody wrote captions for it
  if (file.format === 'audio') return <audio src={url} controls style={{ width: '100%' }} />;
  // A square holds the picture however it is turned; and what is larger than its frame begins at the corner, so that all of it can be scrolled to.
  const square = zoom > 1 || turned % 180 !== 0;
  return (
    <section
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard
      tabIndex={0}
      aria-label={`${w('frame')} ${file.fileName}`}
      style={{
        overflow: 'auto',
        height: '60vh',
        display: 'grid',
        placeItems: square ? 'start' : 'center',
        background: 'var(--wash)',
      }}
    >
      <img
        src={url}
        alt={file.fileName}
        style={{
          width: `${zoom * 100}%`,
          height: square ? 'auto' : '100%',
          aspectRatio: square ? '1' : undefined,
          objectFit: 'contain',
          transform: `rotate(${turned}deg)`,
        }}
      />
    </section>
  );
};

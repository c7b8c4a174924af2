import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useMay } from '../../../api/use-may.ts';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { When } from '../../../ui/when.tsx';
import { useRoomWords } from '../../../words/room-words.ts';
import { askCopy, askParticulars, type EvidenceItem } from './queries.ts';
import { evidenceWords } from './words.ts';

type Props = { readonly caseId: string; readonly file: EvidenceItem };

/** What fixes a file, and, for who may know it, what its camera says. */
export const EvidenceFacts = ({ caseId, file }: Props) => {
  const w = useRoomWords(evidenceWords);
  const mayKnow = useMay()('customers:read_sensitive');
  const [asked, setAsked] = useState(false);
  const particulars = useQuery({ ...askParticulars(caseId, file.id), enabled: asked });
  const told = particulars.data;
  const says = told && (told.takenAt ?? told.camera ?? told.place);
  return (
    <div className="small">
      <div className="grey">
        {w('taken')} <When at={file.takenInAt} /> · {w('by')} {file.takenInByName ?? file.takenInBy}
        {file.onBehalfOf && ` ${w('forWhom', { name: file.onBehalfOf })}`} · {file.mediaType}
      </div>
      <div className="grey number break">
        {w('hash')} {file.sha256}
      </div>
      {mayKnow && file.format === 'image' && !asked && (
        <Button type="link" size="small" style={{ padding: 0 }} onClick={() => setAsked(true)}>
          {w('askCamera')}
        </Button>
      )}
      {file.mediaType === 'application/pdf' && <PdfCopy caseId={caseId} file={file} />}
      <ProblemAlert error={particulars.error} />
      {told && !says && <div>{w('noCamera')}</div>}
      {told && says && (
        <div>
          {told.takenAt && `${w('cameraTime')} ${told.takenAt} · `}
          {told.camera && `${w('cameraModel')} ${told.camera} · `}
          {told.place && `${w('cameraPlace')} ${told.place.latitude}, ${told.place.longitude}`}
          <div className="grey">{w('claimed')}</div>
        </div>
      )}
    </div>
  );
};

/** What a document says of its author and program, and whether others see that. The line is there from the beginning, so that nothing moves. */
const PdfCopy = ({ caseId, file }: Props) => {
  const w = useRoomWords(evidenceWords);
  const copy = useQuery(askCopy(caseId, file.id));
  if (copy.error) return <ProblemAlert error={copy.error} />;
  const why = copy.data?.keptAsItIs;
  return (
    <div className="grey">
      {copy.data ? w(why ? `properties.${why}` : 'properties.removed') : w('properties.asked')}
    </div>
  );
};

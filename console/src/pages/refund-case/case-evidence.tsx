import { PaperClipOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { download } from '../../api/client.ts';
import { ask, type Case } from '../../api/queries.ts';
import { saveFile } from '../../api/save-file.ts';
import { useMay } from '../../api/use-may.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Told } from '../../ui/told.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { useLanguage, useSay } from '../../words/use-words.ts';
import { EvidenceChecklist } from './evidence/evidence-checklist.tsx';
import { EvidenceTile } from './evidence/evidence-tile.tsx';
import { evidenceWords } from './evidence/words.ts';

const EvidenceViewer = lazy(() =>
  import('./evidence/evidence-viewer.tsx').then((m) => ({ default: m.EvidenceViewer })),
);
const EvidenceUpload = lazy(() =>
  import('./evidence/evidence-upload.tsx').then((m) => ({ default: m.EvidenceUpload })),
);
const EvidenceCustody = lazy(() =>
  import('./evidence/evidence-custody.tsx').then((m) => ({ default: m.EvidenceCustody })),
);

/** The files of a case as a gallery, what is still needed, who had them in hand, and all of it as one PDF. */
export const CaseEvidence = ({ refundCase }: { readonly refundCase: Case }) => {
  const { t } = useTranslation();
  const w = useRoomWords(evidenceWords);
  const say = useSay();
  const language = useLanguage();
  const may = useMay();
  const [opened, setOpened] = useState<'attach' | 'custody' | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [failed, setFailed] = useState<unknown>(null);
  const evidence = useQuery(ask.evidence(refundCase.id));
  const { allowed, why } = refundCase.can.attach;
  const scoped = may('evidence:attach') || may('cases:claim');
  const files = evidence.data?.data ?? [];
  const file = files.find(({ id }) => id === chosen);
  const savePack = (): void => {
    download('getEvidencePack', { params: { id: refundCase.id }, query: { lang: language } }).then(
      (pack) => saveFile(pack, `${refundCase.number}-evidence.pdf`),
      setFailed,
    );
  };
  return (
    <section className="panel">
      <div className="row" style={{ marginBottom: 6, flexWrap: 'wrap', gap: 6 }}>
        <h2 style={{ margin: 0, fontSize: 14, flex: '1 0 auto' }}>{w('title')}</h2>
        {files.length > 0 && (
          <>
            <Button size="small" type="text" onClick={() => setOpened('custody')}>
              {w('custody')}
            </Button>
            <Button size="small" type="text" onClick={savePack}>
              {w('pack')}
            </Button>
          </>
        )}
        <Button
          size="small"
          icon={<PaperClipOutlined />}
          disabled={!allowed || !scoped}
          title={why ? say(why) : scoped ? undefined : t('move.noScope')}
          onClick={() => setOpened('attach')}
        >
          {w('attach')}
        </Button>
      </div>
      {evidence.data && <EvidenceChecklist caseId={refundCase.id} list={evidence.data} />}
      <ProblemAlert error={evidence.error ?? failed} />
      {evidence.data && files.length === 0 && <div className="grey">{w('none')}</div>}
      <ul
        aria-label={w('title')}
        style={{
          listStyle: 'none',
          margin: 0,
          padding: 0,
          display: 'grid',
          gap: 12,
          gridTemplateColumns: 'repeat(auto-fill, minmax(132px, 1fr))',
        }}
      >
        {files.map((each) => (
          <EvidenceTile key={each.id} caseId={refundCase.id} file={each} open={() => setChosen(each.id)} />
        ))}
      </ul>
      {evidence.data?.quarantined.map(({ sha256, sentAt, fileName, signature }) => (
        <div key={`${sha256}${sentAt}`} className="tone tone-waiting break">
          <Told of={w('quarantined')}>
            {fileName} ({signature})
          </Told>
        </div>
      ))}
      <Suspense fallback={null}>
        {opened === 'attach' && <EvidenceUpload caseId={refundCase.id} close={() => setOpened(null)} />}
        {opened === 'custody' && <EvidenceCustody caseId={refundCase.id} files={files} close={() => setOpened(null)} />}
        {file && <EvidenceViewer caseId={refundCase.id} files={files} file={file} choose={setChosen} />}
      </Suspense>
    </section>
  );
};

import { PaperClipOutlined } from '@ant-design/icons';
import { evidenceKindText, missingEvidence } from '@redress/domain';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { download } from '../../api/client.ts';
import { ask, type Case } from '../../api/queries.ts';
import { saveFile } from '../../api/save-file.ts';
import { useMay } from '../../api/use-may.ts';
import { EvidenceAttach } from '../../forms/evidence-attach.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { When } from '../../ui/when.tsx';
import { useLanguage, useSay } from '../../words/use-words.ts';

/** The files of a case, and what its cause still asks for. */
export const CaseEvidence = ({ refundCase }: { readonly refundCase: Case }) => {
  const { t } = useTranslation();
  const say = useSay();
  const language = useLanguage();
  const [attaching, setAttaching] = useState(false);
  const [failed, setFailed] = useState<unknown>(null);
  const evidence = useQuery(ask.evidence(refundCase.id, refundCase.version));
  const { allowed, why } = refundCase.can.attach;
  const scoped = useMay()('cases:claim');
  const open = (evidenceId: string, name: string): void => {
    download('getEvidenceFile', { params: { id: refundCase.id, evidenceId } }).then(
      (file) => saveFile(file, name),
      setFailed,
    );
  };
  const missing = (evidence.data ? missingEvidence(refundCase.claim.cause, evidence.data.data) : [])
    .map((kind) => evidenceKindText[kind][language])
    .join(language === 'zh' ? '、' : ', ');
  return (
    <section className="panel">
      <div className="row" style={{ marginBottom: 6 }}>
        <h2 style={{ margin: 0, fontSize: 14, flex: 1 }}>{t('case.evidence')}</h2>
        <Button
          size="small"
          icon={<PaperClipOutlined />}
          disabled={!allowed || !scoped}
          title={why ? say(why) : scoped ? undefined : t('move.noScope')}
          onClick={() => setAttaching(true)}
        >
          {t('move.attach')}
        </Button>
      </div>
      {missing && <div className="tone tone-waiting">{t('case.missing', { kinds: missing })}</div>}
      <ProblemAlert error={evidence.error ?? failed} />
      {evidence.data?.data.length === 0 && <div className="grey">{t('case.noEvidence')}</div>}
      {evidence.data?.data.map((file) => (
        <div key={file.id} className="case-line card-line">
          <span>
            <Button
              type="link"
              size="small"
              style={{ padding: 0, height: 'auto', whiteSpace: 'normal', textAlign: 'left' }}
              className="break"
              onClick={() => open(file.id, file.fileName)}
            >
              {file.fileName}
            </Button>
            <span className="grey small" style={{ display: 'block' }}>
              {say(evidenceKindText[file.kind])} · SHA-256 <span className="number">{file.sha256.slice(0, 12)}…</span>
            </span>
          </span>
          <span className="grey small">
            <When at={file.takenInAt} />
          </span>
        </div>
      ))}
      {attaching && <EvidenceAttach caseId={refundCase.id} close={() => setAttaching(false)} />}
    </section>
  );
};

import { FilePdfOutlined } from '@ant-design/icons';
import { Receipt } from '@redress/look';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { download } from '../../api/client.ts';
import type { Case } from '../../api/queries.ts';
import { saveFile } from '../../api/save-file.ts';
import { Findings } from '../../ui/findings.tsx';
import { Nothing } from '../../ui/nothing.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { useLanguage } from '../../words/use-words.ts';

/** How the amount came about, and the rules that it stands on. */
export const CaseReceipt = ({ refundCase }: { readonly refundCase: Case }) => {
  const { t } = useTranslation();
  const language = useLanguage();
  const { assessment } = refundCase;
  return (
    <section className="panel">
      <div className="row" style={{ marginBottom: 6 }}>
        <h2 style={{ margin: 0, fontSize: 14, flex: 1 }}>{t('case.receipt')}</h2>
        {assessment && <PdfButton refundCase={refundCase} />}
      </div>
      {assessment ? (
        <>
          <Receipt of={assessment.explanation} language={language} key={assessment.id} />
          <h2 style={{ margin: '18px 0 10px', fontSize: 14 }}>{t('case.findings')}</h2>
          <Findings of={assessment.findings} />
        </>
      ) : (
        <Nothing bare>{t('case.notAssessed')}</Nothing>
      )}
    </section>
  );
};

const PdfButton = ({ refundCase: { id, number } }: { readonly refundCase: Case }) => {
  const { t } = useTranslation();
  const language = useLanguage();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const save = async (): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      saveFile(await download('getReceiptPdf', { params: { id }, query: { lang: language } }), `${number}.pdf`);
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button size="small" icon={<FilePdfOutlined />} loading={busy} onClick={() => void save()}>
        {t('case.pdf')}
      </Button>
      {error ? <ProblemAlert error={error} /> : null}
    </>
  );
};

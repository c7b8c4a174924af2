import { Receipt } from '@redress/look';
import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Case } from '../api/queries.ts';
import { useMove } from '../api/use-move.ts';
import { Findings } from '../ui/findings.tsx';
import { Money } from '../ui/money.tsx';
import { useLanguage } from '../words/use-words.ts';
import { MoveDialog } from './move-dialog.tsx';
import { useDone } from './use-done.ts';
import { usePreview } from './use-preview.ts';

type Props = { readonly refundCase: Case; readonly close: () => void };

/** Assesses a case: first the server's own preview with every reason, then the same for good. */
export const CaseAssess = ({ refundCase: { id, version }, close }: Props) => {
  const { t } = useTranslation();
  const language = useLanguage();
  const preview = usePreview('assessCase', { params: { id }, version, body: { dryRun: true } });
  const move = useMove('assessCase', useDone(t('move.assess'), close));
  const assessment = preview.data?.assessment;
  return (
    <MoveDialog
      title={t('assess.title')}
      width={720}
      close={close}
      error={move.error ?? preview.error}
      confirm={t('assess.confirm')}
      busy={move.isPending}
      onConfirm={assessment ? () => move.mutate({ params: { id }, version, body: { dryRun: false } }) : null}
    >
      <span className="grey">{t('assess.intro')}</span>
      {preview.isPending && <Skeleton active paragraph={{ rows: 6 }} />}
      {assessment && (
        <>
          <div className="card-line" style={{ alignItems: 'baseline' }}>
            <strong>{assessment.entitled ? t('assess.entitled') : t('assess.notEntitled')}</strong>
            <span className="case-amount">
              <Money of={assessment.refund} />
            </span>
          </div>
          <Findings of={assessment.findings} />
          <Receipt of={assessment.explanation} language={language} />
        </>
      )}
    </MoveDialog>
  );
};

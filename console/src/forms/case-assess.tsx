import { Receipt } from '@redress/look';
import { Skeleton } from 'antd';
import { useDeferredValue, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Case } from '../api/queries.ts';
import { useMove } from '../api/use-move.ts';
import { Findings } from '../ui/findings.tsx';
import { Money } from '../ui/money.tsx';
import { useRoomWords } from '../words/room-words.ts';
import { useLanguage } from '../words/use-words.ts';
import { assessWords } from './assess-words.ts';
import { assessBody, type Established, isWhole, nothingEstablished } from './established.ts';
import { AgreedFields, FactFields, JudgementFields, VerdictFields } from './established-fields.tsx';
import { MoveDialog } from './move-dialog.tsx';
import { useDone } from './use-done.ts';
import { usePreview } from './use-preview.ts';

type Props = { readonly refundCase: Case; readonly close: () => void };
type Assessment = NonNullable<Case['assessment']>;

/** Assesses a case: what a person established at the left, and what it comes to by the server's own preview, as it is filled in; then for good. */
export const CaseAssess = ({ refundCase, close }: Props) => {
  const { id, version, claim } = refundCase;
  const { t } = useTranslation();
  const w = useRoomWords(assessWords);
  const [established, setEstablished] = useState<Established>(nothingEstablished);
  const set = (change: Partial<Established>): void => setEstablished({ ...established, ...change });
  const isCompensation = claim.kind === 'compensation';
  const isCard = claim.kind === 'card_refund';
  const isGoods = claim.kind === 'refund_only' || claim.kind === 'return_and_refund';
  const [currency, setCurrency] = useState<Assessment['refund']['currency']>(
    refundCase.assessment?.refund.currency ?? 'CNY',
  );
  const asked = assessBody(useDeferredValue(established), { dryRun: true, currency });
  const preview = usePreview('assessCase', { params: { id }, version, body: asked });
  const move = useMove('assessCase', useDone(t('move.assess'), close));
  const fresh = preview.data?.assessment ?? null;
  const shown = useLast(fresh);
  useEffect(() => {
    if (shown) setCurrency(shown.refund.currency);
  }, [shown]);
  const ready = fresh !== null && !preview.isFetching && isWhole(established);
  return (
    <MoveDialog
      title={t('assess.title')}
      width={isGoods || isCompensation || isCard ? 1_020 : 720}
      close={close}
      error={move.error ?? preview.error}
      confirm={t('assess.confirm')}
      busy={move.isPending}
      onConfirm={
        ready
          ? () => move.mutate({ params: { id }, version, body: assessBody(established, { dryRun: false, currency }) })
          : null
      }
    >
      <span className="grey">{t('assess.intro')}</span>
      <div className={isGoods || isCompensation || isCard ? 'assess' : undefined}>
        {isGoods && (
          <div className="stack">
            <FactFields of={established} set={set} bases={shown?.bases ?? null} />
            <VerdictFields of={established} set={set} bases={shown?.bases ?? null} />
            <AgreedFields of={established} set={set} currency={currency} />
          </div>
        )}
        {isCompensation && (
          <div className="stack">
            <span className="grey small">{w('judgeFirst')}</span>
            <JudgementFields of={established} set={set} />
            <AgreedFields of={established} set={set} currency={currency} />
          </div>
        )}
        {isCard && <AgreedFields of={established} set={set} currency={currency} />}
        <div
          className="stack"
          aria-live="polite"
          aria-busy={preview.isFetching}
          style={{ opacity: preview.isFetching && shown ? 0.6 : 1 }}
        >
          {shown ? <Outcome of={shown} /> : preview.isPending && <Skeleton active paragraph={{ rows: 6 }} />}
        </div>
      </div>
    </MoveDialog>
  );
};

const Outcome = ({ of }: { readonly of: Assessment }) => {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <>
      <div className="card-line" style={{ alignItems: 'baseline' }}>
        <strong>{of.entitled ? t('assess.entitled') : t('assess.notEntitled')}</strong>
        <span className="case-amount">
          <Money of={of.explanation.amount} />
        </span>
      </div>
      <Findings of={of.findings} />
      <Receipt of={of.explanation} language={language} />
    </>
  );
};

/** What was there before, while the next is on its way. */
const useLast = <T,>(now: T | null): T | null => {
  const [last, setLast] = useState(now);
  useEffect(() => {
    if (now !== null) setLast(now);
  }, [now]);
  return now ?? last;
};

import { caseStatusText } from '@redress/domain';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Skeleton } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ask, type Case, queries } from '../../api/queries.ts';
import { useMay } from '../../api/use-may.ts';
import { PrintButton } from '../../ui/print-button.tsx';
import { PrintHead } from '../../ui/print-head.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { CaseTag } from '../../ui/status-tag.tsx';
import { When } from '../../ui/when.tsx';
import { useSay } from '../../words/use-words.ts';
import { CaseTeam } from './assignment/case-team.tsx';
import { CaseClaim } from './case-claim.tsx';
import { CaseDecision } from './case-decision.tsx';
import { CaseEvidence } from './case-evidence.tsx';
import { CaseOrder } from './case-order.tsx';
import { CaseReceipt } from './case-receipt.tsx';
import { CaseTimeline } from './case-timeline.tsx';
import { CaseClocks } from './clocks/case-clocks.tsx';
import { CaseConversation } from './conversation/case-conversation.tsx';
import { CaseLessons } from './lessons/case-lessons.tsx';
import { CaseOffers } from './offers/case-offers.tsx';
import { CaseParcels } from './returns/case-parcels.tsx';

/** One case in three columns: whose it is and what was bought; how the amount came about and what happened; what is next. */
export const CasePage = () => <CaseView id={useParams({ from: '/shell/cases/$id' }).id} />;

export const CaseView = ({ id }: { readonly id: string }) => {
  const { t } = useTranslation();
  const may = useMay();
  const say = useSay();
  const { data: refundCase, error, refetch } = useQuery(ask.case(id));
  useReadAgain(refundCase);

  if (error && !refundCase) return <ProblemAlert error={error} again={() => void refetch()} />;
  if (!refundCase)
    return (
      <div className="panel">
        <Skeleton active paragraph={{ rows: 10 }} />
      </div>
    );
  return (
    <div className="case-frame">
      <PrintHead title={t('print.receipt')} facts={[refundCase.number, say(caseStatusText[refundCase.status])]} />
      <div className="page-head no-print">
        <h1 className="number">{refundCase.number}</h1>
        <CaseTag status={refundCase.status} />
        <span className="grey small">
          {t('queue.claimed')} <When at={refundCase.claimedAt} />
        </span>
        <div className="page-head-side no-print">
          <PrintButton small />
          {may('ledger:read') && (
            <Link to="/books/vouchers" search={{ case: id }}>
              {t('case.vouchers')}
            </Link>
          )}
        </div>
      </div>
      {error ? <ProblemAlert error={error} again={() => void refetch()} /> : null}
      <div className="case">
        <div className="stack case-left">
          <CaseOrder refundCase={refundCase} />
          <CaseParcels refundCase={refundCase} />
        </div>
        <div className="stack case-centre">
          <CaseReceipt refundCase={refundCase} />
          <CaseClaim refundCase={refundCase} />
          <div className="stack no-print">
            <CaseConversation refundCase={refundCase} />
            <CaseEvidence refundCase={refundCase} />
            <CaseTimeline refundCase={refundCase} />
          </div>
        </div>
        <aside className="stack case-side">
          <CaseDecision refundCase={refundCase} />
          <div className="no-print">
            <CaseClocks refundCase={refundCase} />
          </div>
        </aside>
        <div className="stack case-team no-print">
          <CaseOffers refundCase={refundCase} />
          <CaseTeam refundCase={refundCase} />
          <CaseLessons refundCase={refundCase} />
        </div>
      </div>
    </div>
  );
};

/** A case that moved on, by whoever and however that was learned, has everything beside it on the screen read again. */
const useReadAgain = (refundCase: Case | undefined): void => {
  const seen = useRef(refundCase);
  useEffect(() => {
    const before = seen.current;
    seen.current = refundCase;
    if (!refundCase || before?.id !== refundCase.id || before.version === refundCase.version) return;
    const its = [refundCase.id, refundCase.orderId];
    void queries.invalidateQueries({
      predicate: ({ queryKey: [what, id] }) => what !== 'case' && typeof id === 'string' && its.includes(id),
    });
  }, [refundCase]);
};

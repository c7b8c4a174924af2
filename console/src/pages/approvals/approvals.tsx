import { Amount, Receipt } from '@redress/look';
import { useQueries, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import '../../theme/home.css';
import { ask, type Case } from '../../api/queries.ts';
import { useMay } from '../../api/use-may.ts';
import { CaseApprove } from '../../forms/case-approve.tsx';
import { CaseReason } from '../../forms/case-reason.tsx';
import { Findings } from '../../ui/findings.tsx';
import { Nothing } from '../../ui/nothing.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { CaseTag } from '../../ui/status-tag.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { useLanguage, useSay } from '../../words/use-words.ts';
import { approvalWords } from './words.ts';

const atOnce = 20;

/** What waits for this person's yes: the amount, who assessed it, what is unusual about it, and the answer at the thumb. */
export const Approvals = () => {
  const w = useRoomWords(approvalWords);
  const list = useQuery(ask.cases({ status: 'awaiting_second_approval,assessed', limit: atOnce }));
  const cases = useQueries({ queries: (list.data?.data ?? []).map(({ id }) => ask.case(id)) });
  const isPending = list.isPending || cases.some((one) => one.isPending);
  const waiting = cases.flatMap(({ data }) => (data && isWaiting(data) ? [data] : []));
  // All at once: cards that came one by one would push each other away from under the finger.
  const mine = isPending ? [] : waiting.filter(({ can }) => can.approve.allowed);
  const others = isPending ? [] : waiting.filter(({ can }) => !can.approve.allowed);
  return (
    <>
      <div className="page-head">
        <h1>{w('title')}</h1>
      </div>
      <ProblemAlert error={list.error} again={() => void list.refetch()} />
      {isPending && (
        <div className="panel">
          <Skeleton active paragraph={{ rows: 6 }} />
        </div>
      )}
      {!isPending && !list.error && mine.length === 0 && <Nothing hint={w('emptyHint')}>{w('empty')}</Nothing>}
      <div className="approvals">
        {mine.map((refundCase) => (
          <ApprovalCard key={refundCase.id} refundCase={refundCase} />
        ))}
      </div>
      {list.data?.hasMore && <p className="grey small">{w('more')}</p>}
      {others.length > 0 && (
        <>
          <h2 className="approvals-others">{w('notMine')}</h2>
          <div className="approvals">
            {others.map((refundCase) => (
              <ApprovalCard key={refundCase.id} refundCase={refundCase} />
            ))}
          </div>
        </>
      )}
    </>
  );
};

const isWaiting = ({ status }: Case): boolean => status === 'assessed' || status === 'awaiting_second_approval';

const ApprovalCard = ({ refundCase }: { readonly refundCase: Case }) => {
  const { t } = useTranslation();
  const w = useRoomWords(approvalWords);
  const say = useSay();
  const language = useLanguage();
  const may = useMay();
  const [making, setMaking] = useState<'approve' | 'decline' | null>(null);
  const [isOpen, setOpen] = useState(false);
  const { id, number, status, assessment, approvals, can, claim } = refundCase;
  if (assessment === null) return null;
  const odd = assessment.findings.filter(({ passed }) => !passed);
  const close = (): void => setMaking(null);
  return (
    <article className="panel approval">
      <div className="approval-head">
        <Link to="/cases/$id" params={{ id }} className="number">
          {number}
        </Link>
        <CaseTag status={status} />
        <Amount of={assessment.explanation.amount} />
      </div>
      <p className="break approval-words">{claim.statement}</p>
      <span className="grey small">{w('assessedBy', { name: assessment.assessedBy.name })}</span>
      {approvals[0] && <span className="tone tone-waiting">{w('secondHint', { name: approvals[0].by.name })}</span>}
      {!assessment.entitled && <span className="tone tone-waiting">{w('goodwill')}</span>}
      {odd.length > 0 && <Findings of={odd} />}
      {isOpen && <Receipt of={assessment.explanation} language={language} />}
      <Button
        type="link"
        size="small"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
        style={{ alignSelf: 'flex-start', padding: 0 }}
      >
        {w('details')}
      </Button>
      {can.approve.why && <span className="grey small">{say(can.approve.why)}</span>}
      <div className="approval-moves">
        <Button
          type="primary"
          disabled={!can.approve.allowed || !may('cases:approve')}
          onClick={() => setMaking('approve')}
        >
          {t('move.approve')}
        </Button>
        {may('cases:assess') && (
          <Button disabled={!can.decline.allowed} onClick={() => setMaking('decline')}>
            {t('move.decline')}
          </Button>
        )}
      </div>
      {making === 'approve' && <CaseApprove refundCase={refundCase} close={close} />}
      {making === 'decline' && <CaseReason refundCase={refundCase} move="decline" close={close} />}
    </article>
  );
};

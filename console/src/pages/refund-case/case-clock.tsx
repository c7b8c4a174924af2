import { dateOf, daysBetween, instantOf, shanghaiDate } from '@redress/domain';
import { useTranslation } from 'react-i18next';
import { serverTime } from '../../api/client.ts';
import type { Case } from '../../api/queries.ts';

/** The times that run: the last day to pay by law, the return window, the days for an appeal. Counted by the server's clock. */
export const CaseClock = ({ refundCase }: { readonly refundCase: Case }) => {
  const { t } = useTranslation();
  const { dueOn, assessment, decline, status } = refundCase;
  const open = status !== 'resolved' && status !== 'withdrawn';
  const lines = [
    ...(dueOn && open ? [t('case.due', { date: dueOn })] : []),
    ...(assessment?.windowDeadline ? [t('case.windowUntil', { date: assessment.windowDeadline })] : []),
    ...(decline ? [t('case.appealUntil', { date: decline.appealBy })] : []),
  ];
  if (lines.length === 0) return null;
  return (
    <section className="panel">
      <h2>{t('case.clock')}</h2>
      {lines.map((line) => (
        <div key={line}>{line}</div>
      ))}
      {dueOn && open && <DaysLeft until={dueOn} />}
    </section>
  );
};

const DaysLeft = ({ until }: { readonly until: string }) => {
  const { t } = useTranslation();
  const now = serverTime();
  if (now === null) return null;
  const left = daysBetween(shanghaiDate(instantOf(now.getTime())), dateOf(until));
  const words =
    left > 0
      ? t('case.daysLeft', { count: left })
      : left === 0
        ? t('case.dueToday')
        : t('case.overdue', { count: -left });
  return <span className={`tone tone-${left > 1 ? 'moving' : left >= 0 ? 'waiting' : 'trouble'}`}>{words}</span>;
};

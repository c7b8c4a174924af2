import { Button } from 'antd';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Told } from '../../ui/told.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { useSay } from '../../words/use-words.ts';
import type { Finding } from './queries.ts';
import { policyWords } from './words.ts';

export type FoundAt = {
  readonly severity: 'error' | 'warning' | 'unread';
  readonly from: number;
  readonly to: number;
  readonly words: string;
  readonly finding?: Finding;
};

type Props = {
  readonly told: readonly FoundAt[];
  readonly checking: boolean;
  readonly publishable: boolean;
  readonly problem: unknown;
  /** Leads to a place of the text. */
  readonly show: (at: number) => void;
};

/** What is wrong with a draft, with the article that says so and words that would be lawful. */
export const DraftFindings = ({ told, checking, publishable, problem, show }: Props) => {
  const t = useRoomWords(policyWords);
  const say = useSay();
  const errors = told.filter(({ severity }) => severity !== 'warning').length;
  return (
    <section className="panel" aria-live="polite">
      <h2>
        {t('findings')} {checking && <span className="grey small">{t('checking')}</span>}
      </h2>
      <ProblemAlert error={problem} />
      {!checking && problem === null && (
        <p>
          <span className={`tone tone-${publishable ? 'done' : 'trouble'}`}>
            {publishable ? t('publishable') : t('notPublishable', { count: errors })}
          </span>
        </p>
      )}
      {told.length === 0 && <p className="grey">{t('clean')}</p>}
      {told.map(({ severity, from, words, finding }) => (
        <div key={`${from} ${words} ${finding?.rule ?? ''}`} className="case-line">
          <div className="row">
            <span className={`tone tone-${severity === 'warning' ? 'waiting' : 'trouble'}`}>
              {t(`severity.${severity}`)}
            </span>
            <Button type="link" size="small" onClick={() => show(from)}>
              {t('jump')}
            </Button>
          </div>
          <p style={{ margin: '4px 0' }} className="break">
            {words}
          </p>
          {finding && finding.cites.length > 0 && (
            <p className="grey small" style={{ margin: '4px 0' }}>
              {finding.cites.map(({ text }) => say(text)).join(' · ')}
            </p>
          )}
          {finding?.proposal && (
            <p className="small" style={{ margin: '4px 0' }}>
              <Told of={t('instead')}>{say(finding.proposal)}</Told>
            </p>
          )}
        </div>
      ))}
    </section>
  );
};

import { rateSeriesText } from '@redress/domain';
import { Link } from '@tanstack/react-router';
import { useRoomWords } from '../../words/room-words.ts';
import { useSay } from '../../words/use-words.ts';
import type { Amendment } from './queries.ts';
import { lawWords } from './words.ts';

/** What an amendment changes. */
export const What = ({ of: { change } }: { readonly of: Amendment }) => {
  const t = useRoomWords(lawWords);
  const say = useSay();
  return (
    <div style={{ maxWidth: 420, whiteSpace: 'normal' }}>
      <span className="grey small">{t(`changes.${change.kind}`)}</span>{' '}
      {change.kind === 'article' && (
        <>
          <Link
            to="/law/article"
            search={{ code: [change.statute.code, change.article.number].filter(Boolean).join('/') }}
          >
            {change.statute.name ? say(change.statute.name) : change.statute.code} {change.article.number}
          </Link>
          <div className="small break">{say(change.article.text)}</div>
          <div className="grey small number">
            {t('from')} {change.article.from} · {t(change.article.status)}
          </div>
        </>
      )}
      {change.kind === 'rates' && (
        <>
          {say(rateSeriesText[change.series])}
          {change.entries.map(({ from, ratePpm }) => (
            <div key={from} className="small number">
              {from} {ratePpm / 10_000}%
            </div>
          ))}
          <div className="grey small number">
            {t('through')} {change.through}
          </div>
        </>
      )}
      {change.kind === 'rest_days' && (
        <>
          {change.restYear.year}
          {change.restYear.periods.map(({ name, from, through }) => (
            <div key={name + from} className="small number">
              {name} {from} – {through}
            </div>
          ))}
          <div className="grey small number">{change.restYear.workingWeekends.join(' ')}</div>
        </>
      )}
      {change.kind === 'withdrawal' && <span className="small">{t('withdrawing')}</span>}
    </div>
  );
};

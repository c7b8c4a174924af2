import type { ReactNode } from 'react';
import { ApiProblem } from '../api/problem.ts';
import { useWords } from '../words/words.ts';

/** Something to know. `trouble` is read aloud at once. */
export const Notice = ({
  tone = 'calm',
  children,
}: {
  readonly tone?: 'calm' | 'trouble';
  readonly children: ReactNode;
}) => (
  <div className={`notice notice-${tone}`} role={tone === 'trouble' ? 'alert' : 'status'}>
    {children}
  </div>
);

/** What went wrong, in the server's own words. */
export const Wrong = ({ error, again }: { readonly error: unknown; readonly again?: () => void }) => {
  const { t, language } = useWords();
  if (error === null || error === undefined) return null;
  const words =
    error instanceof ApiProblem
      ? // The server names what it did not find by a number that a customer never saw.
        error.code === 'not_found'
        ? t('shop.gone')
        : error.text[language]
      : String(error);
  return (
    <Notice tone="trouble">
      <p>{words}</p>
      {again && (
        <button type="button" className="plain-button" onClick={again}>
          {t('shop.again')}
        </button>
      )}
    </Notice>
  );
};

import { type ReactNode, useEffect, useRef } from 'react';
import { back } from '../address.ts';
import { useWords } from '../words/words.ts';

type Props = {
  readonly title: string;
  readonly hint?: ReactNode;
  /** How far a task has come, from 0 to 1. */
  readonly progress?: { readonly now: number; readonly all: number };
  readonly withBack?: boolean;
  /** The one thing to do, at the thumb. */
  readonly action?: ReactNode;
  readonly children?: ReactNode;
};

/** One task: its name at the top, which gets the focus when the screen opens, and its one big button at the thumb. */
export const Screen = ({ title, hint, progress, withBack = true, action, children }: Props) => {
  const { t } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
    document.title = title;
  }, [title]);
  return (
    <>
      <main className={action ? 'screen screen-with-action' : 'screen'}>
        {progress && (
          <div className="progress">
            <progress value={progress.now} max={progress.all} aria-label={t('claim.step', { ...progress })} />
            <span>{t('claim.step', { ...progress })}</span>
          </div>
        )}
        {withBack && (
          <button type="button" className="back" onClick={back}>
            ‹ {t('shop.back')}
          </button>
        )}
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {hint && <p className="hint">{hint}</p>}
        {children}
      </main>
      {action && <div className="action">{action}</div>}
    </>
  );
};

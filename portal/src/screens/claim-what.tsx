import { useState } from 'react';
import type { Order } from '../api/portal.ts';
import { isAnswered, onlyKept, type Way } from '../claim/claim-of.ts';
import { chosen, type Draft } from '../draft.ts';
import { Money } from '../ui/money.tsx';
import { Screen } from '../ui/screen.tsx';
import { useWords } from '../words/words.ts';
import { SumFields } from './claim-sums.tsx';

type Props = {
  readonly way: Way;
  readonly order: Order;
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
  readonly progress: { readonly now: number; readonly all: number };
  readonly next: () => void;
};

/** Which things, and how many of each. */
export const WhatStep = ({ way, order, draft, change, progress, next }: Props) => {
  const { t } = useWords();
  const [tried, setTried] = useState(false);
  const empty = chosen(draft).length === 0;
  const set = (lineId: string, quantity: number): void =>
    change({ quantities: { ...draft.quantities, [lineId]: quantity } });
  return (
    <Screen
      title={t(way === 'other' ? 'other.what' : 'claim.what')}
      hint={t(way === 'other' ? 'other.whatHint' : 'claim.whatHint')}
      progress={progress}
      action={
        <>
          {tried && empty && (
            <p className="wrong action-note" role="alert">
              {t('claim.needLine')}
            </p>
          )}
          <button
            type="button"
            className="main-button"
            onClick={() => (isAnswered(way, draft, 'what') ? next() : setTried(true))}
          >
            {t('claim.next')}
          </button>
        </>
      }
    >
      {order.lines.map((line) => {
        const count = draft.quantities[line.id] ?? 0;
        const most = onlyKept(way, draft) ? line.refundable : line.quantity;
        return (
          <fieldset key={line.id} className="card">
            <legend className="visually-hidden">{line.title}</legend>
            <div className="row">
              <span className="strong">{line.title}</span>
              <Money of={line.unitPrice} />
            </div>
            {onlyKept(way, draft) && <p className="small">{t('claim.left', { count: line.refundable })}</p>}
            {line.excluded && <p className="small">{t('claim.excluded')}</p>}
            {most > 0 && (
              <div className="counter">
                <button
                  type="button"
                  aria-label={`${t('claim.less')} ${line.title}`}
                  disabled={count === 0}
                  onClick={() => set(line.id, count - 1)}
                >
                  −
                </button>
                <output aria-label={line.title}>{count}</output>
                <button
                  type="button"
                  aria-label={`${t('claim.more')} ${line.title}`}
                  disabled={count >= most}
                  onClick={() => set(line.id, count + 1)}
                >
                  +
                </button>
              </div>
            )}
          </fieldset>
        );
      })}
      {way === 'other' && <SumFields draft={draft} change={change} tried={tried} />}
    </Screen>
  );
};

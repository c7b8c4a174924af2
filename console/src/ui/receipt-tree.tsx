import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Explanation, isExplanation } from '../api/queries.ts';
import { useSay } from '../words/use-words.ts';
import { Money } from './money.tsx';

/**
 * The receipt that explains itself: each amount with what it is made of, and behind "why" its arithmetic, reason and sources.
 * The first two levels are open; what stands in brackets is shown for information and counts into nothing.
 */
export const ReceiptTree = ({ of }: { readonly of: Explanation }) => {
  const { t } = useTranslation();
  return (
    <>
      <ul className="receipt">
        <Node of={of} depth={0} counts />
      </ul>
      <p className="grey small" style={{ margin: '8px 0 0' }}>
        {t('case.beside')}
      </p>
    </>
  );
};

type NodeProps = { readonly of: Explanation; readonly depth: number; readonly counts: boolean };

const Node = ({ of, depth, counts }: NodeProps) => {
  const { t } = useTranslation();
  const say = useSay();
  const [open, setOpen] = useState(depth < 2);
  const [why, setWhy] = useState(false);
  const below = [
    ...of.parts.filter(isExplanation).map((part) => ({ part, counts })),
    ...of.beside.filter(isExplanation).map((part) => ({ part, counts: false })),
  ];
  const explains = of.arithmetic !== null || of.because !== null || of.cites.length > 0;
  return (
    <li data-depth={depth} data-sum={of.parts.length > 0} data-counts={counts}>
      <div className="receipt-line">
        <span className="receipt-label">
          {below.length > 0 && (
            <button
              type="button"
              className="receipt-fold"
              aria-expanded={open}
              aria-label={`${open ? t('case.fold') : t('case.unfold')} ${say(of.label)}`}
              onClick={() => setOpen(!open)}
            >
              {open ? '▾' : '▸'}
            </button>
          )}
          <span>{say(of.label)}</span>
          {explains && (
            <button type="button" className="receipt-why" aria-expanded={why} onClick={() => setWhy(!why)}>
              {why ? t('case.hideWhy') : t('case.why')}
            </button>
          )}
        </span>
        <span>
          {!counts && '('}
          <Money of={of.amount} bare={depth > 0} />
          {!counts && ')'}
        </span>
        {why && <Notes of={of} />}
      </div>
      {open && below.length > 0 && (
        <ul className="receipt">
          {below.map(({ part, counts: adds }) => (
            <Node key={`${adds}:${part.code}`} of={part} depth={depth + 1} counts={adds} />
          ))}
        </ul>
      )}
    </li>
  );
};

const Notes = ({ of }: { readonly of: Explanation }) => {
  const say = useSay();
  return (
    <div className="receipt-notes">
      {of.arithmetic !== null && <p className="receipt-arithmetic">{of.arithmetic}</p>}
      {of.because !== null && <p>{say(of.because)}</p>}
      {of.cites.map((cite) => (
        <p key={cite.text.zh}>{say(cite.text)}</p>
      ))}
    </div>
  );
};

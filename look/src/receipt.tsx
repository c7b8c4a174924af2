import { chineseCapitals, fromDecimal, grouped, type Language } from '@redress/domain';
import { useState } from 'react';
import { Amount } from './amount.tsx';
import { isNode, type ReceiptNode, type WireMoney } from './receipt-node.ts';
import { say, words } from './words.ts';

type Props = { readonly of: ReceiptNode; readonly language: Language };

/**
 * The receipt that explains itself, the same in console, portal, print and PDF: the amount with its double line, what it is made of,
 * and behind "why" the arithmetic, the reason and the sources. On paper every "why" is open. What stands in brackets counts into nothing.
 */
export const Receipt = ({ of, language }: Props) => {
  const capitals = language === 'zh' ? capitalsOf(of.amount) : null;
  const beside = hasBeside(of);
  return (
    <div className="receipt-slip">
      <div className="receipt-head">
        <span>{say(of.label, language)}</span>
        <Amount of={of.amount} />
        {capitals && <span className="receipt-capitals">{capitals}</span>}
      </div>
      <ul className="receipt">
        <Below of={of} language={language} depth={1} counts />
      </ul>
      <Notes of={of} language={language} open />
      {beside && <p className="receipt-foot">{words.beside[language]}</p>}
    </div>
  );
};

const Below = ({ of, language, depth, counts }: Omit<NodeProps, 'of'> & { readonly of: ReceiptNode }) => (
  <>
    {of.parts.filter(isNode).map((part) => (
      <Node key={`+${part.code}`} of={part} language={language} depth={depth} counts={counts} />
    ))}
    {of.beside.filter(isNode).map((part) => (
      <Node key={`-${part.code}`} of={part} language={language} depth={depth} counts={false} />
    ))}
  </>
);

type NodeProps = Props & { readonly depth: number; readonly counts: boolean };

const Node = ({ of, language, depth, counts }: NodeProps) => {
  const [open, setOpen] = useState(depth < 2);
  const [why, setWhy] = useState(false);
  const label = say(of.label, language);
  const folds = of.parts.length + of.beside.length > 0;
  const explains = of.arithmetic !== null || of.because !== null || of.cites.length > 0;
  return (
    <li data-depth={depth} data-sum={of.parts.length > 0} data-counts={counts}>
      <div className="receipt-line">
        <span className="receipt-label">
          {folds && (
            <button
              type="button"
              className="receipt-fold"
              aria-expanded={open}
              aria-label={`${(open ? words.fold : words.unfold)[language]} ${label}`}
              onClick={() => setOpen(!open)}
            />
          )}
          <span>{label}</span>
          {explains && (
            <button type="button" className="receipt-why" aria-expanded={why} onClick={() => setWhy(!why)}>
              {(why ? words.hideWhy : words.why)[language]}
            </button>
          )}
        </span>
        <span className="receipt-leader" aria-hidden="true" />
        <span className="money">{counts ? grouped(of.amount.amount) : `(${grouped(of.amount.amount)})`}</span>
      </div>
      <Notes of={of} language={language} open={why} />
      {folds && (
        <ul className="receipt" data-open={open}>
          <Below of={of} language={language} depth={depth + 1} counts={counts} />
        </ul>
      )}
    </li>
  );
};

/** The calculation first, then the reason, then where the rule stands. */
const Notes = ({ of, language, open }: Props & { readonly open: boolean }) =>
  of.arithmetic === null && of.because === null && of.cites.length === 0 ? null : (
    <div className="receipt-notes" data-open={open}>
      {of.arithmetic !== null && <p className="receipt-arithmetic">{of.arithmetic}</p>}
      {of.because !== null && <p>{say(of.because, language)}</p>}
      {of.cites.map((cite) => (
        <p key={cite.text.zh} className="receipt-cite">
          <span data-kind={cite.kind}>{words[cite.kind][language]}</span>
          {say(cite.text, language)}
        </p>
      ))}
    </div>
  );

const hasBeside = (node: ReceiptNode): boolean =>
  node.beside.length > 0 || node.parts.some((part) => isNode(part) && hasBeside(part));

/** 人民币大写, as vouchers show an amount so that no digit can be altered. */
const capitalsOf = ({ currency, amount }: WireMoney): string | null => {
  if (currency !== 'CNY') return null;
  const read = fromDecimal('CNY', amount);
  return read && chineseCapitals(read);
};

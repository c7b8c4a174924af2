import { Receipt } from '@redress/look';
import { type UseMutationResult, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { go, linkTo } from '../address.ts';
import { type Claim, type PortalCase, type Preview, previewQuery, type Shop } from '../api/portal.ts';
import type { Draft } from '../draft.ts';
import { Money } from '../ui/money.tsx';
import { Notice, Wrong } from '../ui/notice.tsx';
import { Phone } from '../ui/phone.tsx';
import { Screen } from '../ui/screen.tsx';
import { useWords, type WordPath } from '../words/words.ts';

type Props = {
  readonly claim: Claim;
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
  readonly progress: { readonly now: number; readonly all: number };
  readonly shop: Shop;
  readonly sending: UseMutationResult<PortalCase, unknown, void>;
};

/** What it comes to and why, where it goes and how long that takes, what else there is, and then the one button. */
export const AmountStep = ({ claim, change, progress, shop, sending }: Props) => {
  const { t } = useWords();
  const preview = useQuery(previewQuery(claim));
  const [agreed, setAgreed] = useState(false);
  const [tried, setTried] = useState(false);
  const send = (): void => {
    setTried(true);
    if (agreed) sending.mutate();
  };
  return (
    <Screen
      title={t('claim.amount')}
      hint={t('claim.amountHint')}
      progress={progress}
      action={
        <button type="button" className="main-button" disabled={sending.isPending || preview.isPending} onClick={send}>
          {sending.isPending ? t('claim.sending') : t('claim.send')}
        </button>
      }
    >
      {preview.isPending && <p className="waiting">{t('shop.loading')}</p>}
      <Wrong error={preview.error} again={() => void preview.refetch()} />
      {preview.data && <Shown preview={preview.data} kind={claim.kind} change={change} />}
      {/* After the amount, which would push it down, and which is to be read first. */}
      {!preview.isPending && (
        <>
          <label className="tick">
            <input type="checkbox" checked={agreed} onChange={(event) => setAgreed(event.target.checked)} />
            <span>{t('claim.agree')}</span>
          </label>
          <p>
            <a
              href={linkTo('/policy')}
              onClick={(event) => {
                event.preventDefault();
                go('/policy');
              }}
            >
              {t('shop.policy')}
            </a>
          </p>
          {tried && !agreed && (
            <p className="wrong" role="alert">
              {t('claim.needAgree')}
            </p>
          )}
          <Wrong error={sending.error} />
          <p className="hint">{t('claim.human')}</p>
          <Phone shop={shop} />
        </>
      )}
    </Screen>
  );
};

/** Nothing now is not nothing for good: a charge has to be found, a fact to be established by a person. */
const nothingWords = (kind: Claim['kind']): WordPath => {
  if (kind === 'wrong_charge') return 'other.nothingCharge';
  return kind === 'compensation' ? 'other.nothingYet' : 'claim.nothing';
};

type ShownProps = {
  readonly preview: Preview;
  readonly kind: Claim['kind'];
  readonly change: (part: Partial<Draft>) => void;
};

const Shown = ({ preview, kind, change }: ShownProps) => {
  const { t, language } = useWords();
  // What speaks against a charge that was not found yet are instructions to the shop, and its amount is no amount yet.
  const unknown = kind === 'wrong_charge' && !preview.entitled;
  const reasons = unknown ? [] : preview.reasons;
  return (
    <>
      {!preview.entitled && (
        <Notice>
          <p className="strong">{t(nothingWords(kind))}</p>
          {reasons.map(({ label, because }) => (
            <div key={label.zh}>
              <p className="strong">{label[language]}</p>
              <p>{because[language]}</p>
            </div>
          ))}
        </Notice>
      )}
      {!unknown && (
        <div className="card">
          <Receipt of={preview.explanation} language={language} />
          <p className="hint">{preview.why[language]}</p>
        </div>
      )}
      {preview.ways.length > 0 && (
        <section aria-label={t('claim.ways')}>
          <h2>{t('claim.ways')}</h2>
          {preview.ways.map((way, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two top-ups may go back the same way, and a preview is drawn whole
            <div key={at} className="card">
              <div className="row">
                <span className="strong">{way.wayText[language]}</span>
                <Money of={way.amount} />
              </div>
              {way.arrival && <p className="small">{t('case.arrival', { text: way.arrival.text[language] })}</p>}
            </div>
          ))}
        </section>
      )}
      {preview.others.length > 0 && (
        <section aria-label={t('claim.others')}>
          <h2>{t('claim.others')}</h2>
          {preview.others.map((other) => (
            <div key={other.kind} className="card">
              <div className="row">
                <span className="strong">{other.label[language]}</span>
                <Money of={other.total} />
              </div>
              <p className="small">{other.why[language]}</p>
              <button
                type="button"
                className="second-button"
                onClick={() => (other.kind === 'compensation' ? undefined : change({ kind: other.kind }))}
              >
                {t('claim.choose')}
              </button>
            </div>
          ))}
        </section>
      )}
    </>
  );
};

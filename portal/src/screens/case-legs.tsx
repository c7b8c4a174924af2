import type { PortalCase } from '../api/portal.ts';
import { momentText } from '../ui/dates.ts';
import { Money } from '../ui/money.tsx';
import { useWords } from '../words/words.ts';

/** Each part of the money: where it goes, how far it is, and when to look. */
export const CaseLegs = ({ of }: { readonly of: PortalCase }) => {
  const { t, language } = useWords();
  if (of.legs.length === 0) return null;
  return (
    <section aria-label={t('case.legs')}>
      <h2>{t('case.legs')}</h2>
      {of.legs.map((leg) => (
        <div key={leg.payoutId} className="card">
          <div className="row">
            <span className="strong">{leg.wayText[language]}</span>
            <Money of={leg.amount} />
          </div>
          <p className="row small">
            <span>{leg.purposeText[language]}</span>
            <span>{leg.statusText[language]}</span>
          </p>
          {leg.settledAt && <p className="small">{t('case.settled', { date: momentText(leg.settledAt, language) })}</p>}
          {leg.arrival && <p className="small">{t('case.arrival', { text: leg.arrival.text[language] })}</p>}
        </div>
      ))}
      {of.payees.map((payee) => (
        <p key={payee.id} className="row small">
          <span>{t('case.payees')}</span>
          <span>
            {payee.name} {payee.account} {payee.bankName ?? ''}
          </span>
        </p>
      ))}
    </section>
  );
};

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { go } from '../address.ts';
import { answerOffer, meQuery, type Offer, offersQuery, type PortalCase, readAgain } from '../api/portal.ts';
import { momentText } from '../ui/dates.ts';
import { Money, moneyText } from '../ui/money.tsx';
import { Wrong } from '../ui/notice.tsx';
import { useWords } from '../words/words.ts';

/** What the shop offers, beside what the rules give, with every answer at the same size. */
export const CaseOffers = ({ of }: { readonly of: PortalCase }) => {
  const { t } = useWords();
  const offers = useQuery(offersQuery(of.id));
  const me = useQuery(meQuery());
  const shown = offers.data?.data ?? [];
  if (shown.length === 0) return null;
  return (
    <section aria-label={t('case.offers')}>
      <h2>{t('case.offers')}</h2>
      {shown.map((offer) => (
        <OneOffer key={offer.id} caseId={of.id} offer={offer} mayAnswer={me.data?.by === 'session'} />
      ))}
    </section>
  );
};

type Props = { readonly caseId: string; readonly offer: Offer; readonly mayAnswer: boolean };

const OneOffer = ({ caseId, offer, mayAnswer }: Props) => {
  const { t, language } = useWords();
  const client = useQueryClient();
  const answer = useMutation({
    mutationFn: (say: 'accept' | 'refuse') => answerOffer(caseId, offer.id, say),
    onSettled: () => readAgain(client),
  });
  const busy = answer.isPending;
  return (
    <div className="card">
      <div className="row">
        <span className="strong">{offer.side === 'customer' ? t('case.offerSide') : offer.kindText[language]}</span>
        {offer.amount && <Money of={offer.amount} />}
      </div>
      {offer.bonus && <p className="small">+ {moneyText(offer.bonus)}</p>}
      <p>{offer.words}</p>
      <p className="small">{t('case.lawful', { amount: moneyText(offer.lawful) })}</p>
      <p className="row small">
        <span>{offer.statusText[language]}</span>
        {offer.canAnswer && <span>{t('case.offerUntil', { date: momentText(offer.expiresAt, language) })}</span>}
      </p>
      {offer.canAnswer && mayAnswer && (
        <div className="stack">
          <button type="button" className="second-button" disabled={busy} onClick={() => answer.mutate('accept')}>
            {t('case.accept')}
          </button>
          <button
            type="button"
            className="second-button"
            disabled={busy}
            onClick={() => go(`/cases/${caseId}/counter/${offer.id}`)}
          >
            {t('case.counter')}
          </button>
          <button type="button" className="second-button" disabled={busy} onClick={() => answer.mutate('refuse')}>
            {t('case.refuse')}
          </button>
        </div>
      )}
      <Wrong error={answer.error} />
    </div>
  );
};

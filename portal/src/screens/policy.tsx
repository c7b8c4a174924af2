import { useQuery } from '@tanstack/react-query';
import { useAddress } from '../address.ts';
import { policyQuery } from '../api/portal.ts';
import { dayText } from '../ui/dates.ts';
import { Wrong } from '../ui/notice.tsx';
import { Screen } from '../ui/screen.tsx';
import { useWords } from '../words/words.ts';

/** The rules in plain words: the same text that decides. */
export const PolicyScreen = () => {
  const { t, language } = useWords();
  const { shop } = useAddress();
  const policy = useQuery(policyQuery(shop));
  const found = policy.data;
  return (
    <Screen title={found ? found.title[language] : t('policy.title')}>
      <Wrong error={policy.error} again={() => void policy.refetch()} />
      {policy.isPending && <p className="waiting">{t('shop.loading')}</p>}
      {found && (
        <>
          <p className="hint">
            {t('policy.since', { date: dayText(found.effectiveFrom, language), version: found.version })}
          </p>
          {found.articles.map(({ number, title, body }) => (
            <section key={number} className="card">
              <h2>
                {number}. {title[language]}
              </h2>
              <p>{body[language]}</p>
            </section>
          ))}
        </>
      )}
    </Screen>
  );
};

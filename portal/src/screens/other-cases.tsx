import { useQuery } from '@tanstack/react-query';
import { toPlace } from '../address.ts';
import { casesQuery, type PortalCase } from '../api/portal.ts';
import { StatusTag } from '../ui/status-tag.tsx';
import { useWords } from '../words/words.ts';

/** The customer's other refunds of the same order, before and after this one. Nothing where there is none. */
export const OtherCases = ({ of }: { readonly of: PortalCase }) => {
  const { t, language } = useWords();
  const cases = useQuery(casesQuery());
  const others = (cases.data?.data ?? []).filter(
    ({ id, orderNumber }) => id !== of.id && orderNumber === of.orderNumber,
  );
  if (others.length === 0) return null;
  return (
    <section aria-label={t('case.others')}>
      <h2>{t('case.others')}</h2>
      {others.map((each) => (
        <a key={each.id} className="card card-link" {...toPlace(`/cases/${each.id}`)}>
          <div className="row">
            <StatusTag status={each.status} text={each.statusText[language]} />
            <span className="small">{each.kindText[language]}</span>
          </div>
          <p className="small">{each.number}</p>
        </a>
      ))}
    </section>
  );
};

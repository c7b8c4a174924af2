import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ReplyFor } from '../../api/routes.ts';
import { Money } from '../../ui/money.tsx';
import { When } from '../../ui/when.tsx';
import { useSay } from '../../words/use-words.ts';

type Entry = ReplyFor<'listEntries'>['data'][number];

/** One voucher as bookkeepers write it: 借 above, 贷 below and further in. */
export const Voucher = ({ of }: { readonly of: Entry }) => {
  const { t } = useTranslation();
  const say = useSay();
  const sides = [...of.postings].sort((a, b) => Number(a.side === 'credit') - Number(b.side === 'credit'));
  return (
    <section className="panel">
      <div className="card-line" style={{ flexWrap: 'wrap', marginBottom: 6 }}>
        <strong className="break">
          {say(of.description)} {of.reverses && <span className="tone tone-trouble">{t('ledger.reversal')}</span>}
        </strong>
        <span className="grey small">
          {of.caseId && (
            <>
              <Link to="/cases/$id" params={{ id: of.caseId }}>
                {t('payouts.case')}
              </Link>{' '}
              ·{' '}
            </>
          )}
          {of.voucher && (
            <span className="number">
              {of.voucher.word}-{String(of.voucher.number).padStart(4, '0')} ·{' '}
            </span>
          )}
          <When at={of.occurredAt} />
        </span>
      </div>
      <table className="voucher">
        <tbody>
          {sides.map((posting) => (
            <tr
              key={`${posting.account} ${posting.side} ${posting.amount.amount} ${posting.customerId}`}
              data-side={posting.side}
            >
              <td>{posting.side === 'debit' ? t('ledger.debit') : t('ledger.credit')}</td>
              <td className="break">
                <span className="grey number">{posting.accountNumber}</span> {say(posting.accountName)}
              </td>
              <td>
                <Money of={posting.amount} bare />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};

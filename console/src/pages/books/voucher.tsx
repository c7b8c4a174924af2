import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ReplyFor } from '../../api/routes.ts';
import { Money } from '../../ui/money.tsx';
import { When } from '../../ui/when.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { useSay } from '../../words/use-words.ts';
import { booksWords } from './words.ts';

export type Entry = ReplyFor<'listEntries'>['data'][number];

/** 记-0001, or that it has no number yet. */
export const useVoucherNumber = () => {
  const t = useRoomWords(booksWords);
  return ({ voucher }: Entry): string =>
    voucher ? `${voucher.word}-${String(voucher.number).padStart(4, '0')}` : t('unnumbered');
};

/** One voucher as bookkeepers write it: 借 above, 贷 below and further in. */
export const Voucher = ({ of }: { readonly of: Entry }) => {
  const { t } = useTranslation();
  const say = useSay();
  const numberOf = useVoucherNumber();
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
          <Link to="/books/vouchers/$id" params={{ id: of.id }} className="number">
            {numberOf(of)}
          </Link>{' '}
          · <When at={of.occurredAt} />
        </span>
      </div>
      <VoucherLines of={of} />
    </section>
  );
};

/** The lines of an entry, debits first. */
export const sidesOf = ({ postings }: Pick<Entry, 'postings'>): Entry['postings'] =>
  [...postings].sort((a, b) => Number(a.side === 'credit') - Number(b.side === 'credit'));

/** Its lines, debits first. */
export const VoucherLines = ({ of }: { readonly of: Pick<Entry, 'postings'> }) => {
  const { t } = useTranslation();
  const say = useSay();
  return (
    <table className="voucher">
      <tbody>
        {sidesOf(of).map((posting) => (
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
  );
};

import { useTranslation } from 'react-i18next';
import { SubNav } from '../../ui/sub-nav.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { booksWords } from './words.ts';

/** The books and their screens. */
export const BooksNav = () => {
  const { t } = useTranslation();
  const words = useRoomWords(booksWords);
  return (
    <>
      <div className="page-head no-print">
        <h1>{t('ledger.title')}</h1>
      </div>
      <SubNav
        label={t('ledger.title')}
        of={[
          { to: '/books/vouchers', name: words('nav.vouchers') },
          { to: '/books/by-hand', name: words('nav.byHand') },
          { to: '/books/periods', name: words('nav.periods') },
          { to: '/books/statements', name: words('nav.statements') },
          { to: '/books/tax', name: words('nav.tax') },
          { to: '/books/red-invoices', name: words('nav.redInvoices') },
          { to: '/books/chart', name: words('nav.chart') },
          { to: '/books/export', name: words('nav.export') },
        ]}
      />
    </>
  );
};

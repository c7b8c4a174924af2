import { FilePdfOutlined } from '@ant-design/icons';
import { entryKindText } from '@redress/domain';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { download } from '../../api/client.ts';
import { saveFile } from '../../api/save-file.ts';
import { useStores } from '../../api/use-names.ts';
import { Facts } from '../../ui/facts.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Money } from '../../ui/money.tsx';
import { MoveButton } from '../../ui/move-button.tsx';
import { PrintButton } from '../../ui/print-button.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { When } from '../../ui/when.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { useLanguage, useSay } from '../../words/use-words.ts';
import { BooksNav } from './books-nav.tsx';
import { handWords } from './hand-words.ts';
import { askBooks } from './queries.ts';
import { ReverseVoucher } from './reverse-voucher.tsx';
import { type Entry, sidesOf, useVoucherNumber } from './voucher.tsx';
import { VoucherPaper } from './voucher-paper.tsx';
import { booksWords } from './words.ts';

/** One voucher as it is filed: its lines on two sides, where it comes from, and paper. */
export const VoucherPage = () => {
  const { id } = useParams({ from: '/shell/books/vouchers/$id' });
  return (
    <>
      <BooksNav />
      <Loaded of={useQuery(askBooks.entry(id))}>
        {(entry) => (
          <>
            <Sheet of={entry} />
            <VoucherPaper of={entry} />
          </>
        )}
      </Loaded>
    </>
  );
};

const Sheet = ({ of }: { readonly of: Entry }) => {
  const { t } = useTranslation();
  const words = useRoomWords(booksWords);
  const say = useSay();
  const numberOf = useVoucherNumber();
  const hand = useRoomWords(handWords);
  const { nameOf } = useStores();
  const [reversing, setReversing] = useState(false);
  return (
    <section className="panel stack no-print">
      <div className="row">
        <h2 className="section-title" style={{ flex: 1, fontSize: 16 }}>
          {words('voucherTitle')} <span className="number">{numberOf(of)}</span>{' '}
          {of.reverses && <span className="tone tone-trouble">{t('ledger.reversal')}</span>}
        </h2>
        <MoveButton
          scope="ledger:write"
          className="no-print"
          why={of.reversalBar && hand(`bars.${of.reversalBar}`)}
          onClick={() => setReversing(true)}
        >
          {hand('reverse.title')}
        </MoveButton>
        <Paper of={of} />
      </div>
      <Facts
        of={[
          [words('summary'), say(of.description)],
          [words('kind'), say(entryKindText[of.kind])],
          [words('bookedOn'), of.voucher?.bookedOn],
          [words('period'), of.voucher?.period],
          [words('occurredAt'), <When key="occurred" at={of.occurredAt} />],
          [words('recordedAt'), <When key="recorded" at={of.recordedAt} />],
          [words('store'), nameOf(of.storeId)],
          [words('source'), of.source],
          [
            t('payouts.case'),
            of.caseId && (
              <Link key="case" to="/cases/$id" params={{ id: of.caseId }}>
                {t('payouts.openCase')}
              </Link>
            ),
          ],
          [
            words('only.payout'),
            of.payoutId && (
              <Link key="payout" to="/payouts" search={{ case: of.caseId ?? undefined, open: of.payoutId }}>
                {words('openPayout')}
              </Link>
            ),
          ],
          [
            hand('reverse.by'),
            of.reversedBy && (
              <Link key="reversedBy" to="/books/vouchers/$id" params={{ id: of.reversedBy }}>
                {hand('reverse.open')}
              </Link>
            ),
          ],
          [
            words('reversed'),
            of.reverses && (
              <Link key="reverses" to="/books/vouchers/$id" params={{ id: of.reverses }}>
                {words('openReversed')}
              </Link>
            ),
          ],
        ]}
      />
      <TwoSides of={of} />
      {reversing && <ReverseVoucher of={of} close={() => setReversing(false)} />}
    </section>
  );
};

const TwoSides = ({ of }: { readonly of: Entry }) => {
  const { t } = useTranslation();
  const say = useSay();
  return (
    <table className="sheet">
      <thead>
        <tr>
          <th>{t('ledger.account')}</th>
          <th>{t('ledger.debits')}</th>
          <th>{t('ledger.credits')}</th>
        </tr>
      </thead>
      <tbody>
        {sidesOf(of).map(({ account, accountNumber, accountName, side, amount, customerId }) => (
          <tr key={`${account} ${side} ${amount.amount} ${customerId}`}>
            <td className="break">
              <Link to="/books/vouchers" search={{ account }}>
                <span className="number">{accountNumber}</span>
              </Link>{' '}
              {say(accountName)}
            </td>
            <td>{side === 'debit' && <Money of={amount} bare />}</td>
            <td>{side === 'credit' && <Money of={amount} bare />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const Paper = ({ of }: { readonly of: Entry }) => {
  const t = useRoomWords(booksWords);
  const lang = useLanguage();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const save = async (): Promise<void> => {
    setBusy(true);
    setProblem(null);
    await download('getVoucherPdf', { params: { id: of.id }, query: { lang } })
      .then((file) => saveFile(file, `voucher-${of.voucher ? `${of.voucher.period}-${of.voucher.number}` : of.id}.pdf`))
      .catch(setProblem);
    setBusy(false);
  };
  return (
    <span className="row no-print">
      <PrintButton />
      <Button icon={<FilePdfOutlined />} loading={busy} onClick={() => void save()}>
        {t('pdf')}
      </Button>
      <ProblemAlert error={problem} />
    </span>
  );
};

import { chineseCapitals, fromDecimal, fromIso, grouped, shanghaiDate } from '@redress/domain';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ask } from '../../api/queries.ts';
import { useStores } from '../../api/use-names.ts';
import { Money } from '../../ui/money.tsx';
import { Told } from '../../ui/told.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { useSay } from '../../words/use-words.ts';
import { paperWords } from './paper-words.ts';
import { type Entry, sidesOf, useVoucherNumber } from './voucher.tsx';

const signs = ['manager', 'posted', 'checked', 'cashier', 'prepared'] as const;

/** A voucher as it is signed and bound (会计基础工作规范 art 51): number and day, summary, account, 借 and 贷, the total in capitals, and who signs. */
export const VoucherPaper = ({ of }: { readonly of: Entry }) => {
  const { t } = useTranslation();
  const w = useRoomWords(paperWords);
  const say = useSay();
  const numberOf = useVoucherNumber();
  const { nameOf } = useStores();
  const { data: me } = useQuery(ask.me());
  const happened = fromIso(of.occurredAt);
  const attached = of.caseId === null ? of.source : t('payouts.case');
  return (
    <section className="print-only">
      <h1 className="paper-title">
        <span>{w('voucher')}</span>
      </h1>
      <div className="print-line">
        <span>
          <Told of={w('of')}>
            {me?.merchant.name} · {nameOf(of.storeId)}
          </Told>
        </span>
        <span>{of.voucher?.bookedOn ?? (happened && shanghaiDate(happened))}</span>
        <span className="number">{numberOf(of)}</span>
      </div>
      <table className="paper-sheet">
        <colgroup>
          <col style={{ width: '30%' }} />
          <col style={{ width: '34%' }} />
          <col style={{ width: '18%' }} />
          <col style={{ width: '18%' }} />
        </colgroup>
        <thead>
          <tr>
            <th>{w('summary')}</th>
            <th>{w('account')}</th>
            <th>{w('debit')}</th>
            <th>{w('credit')}</th>
          </tr>
        </thead>
        <tbody>
          {sidesOf(of).map(({ account, accountNumber, accountName, side, amount, customerId }, place) => (
            <tr key={`${account} ${side} ${amount.amount} ${customerId}`}>
              <td>{place === 0 && say(of.description)}</td>
              <td>
                {accountNumber} {say(accountName)}
              </td>
              <td className="paper-amount">{side === 'debit' && <Money of={amount} bare />}</td>
              <td className="paper-amount">{side === 'credit' && <Money of={amount} bare />}</td>
            </tr>
          ))}
          <tr>
            <td colSpan={2}>
              {w('total')}
              <Capitals of={of.total} />
            </td>
            <td className="paper-amount">
              <Money of={of.total} bare />
            </td>
            <td className="paper-amount">
              <Money of={of.total} bare />
            </td>
          </tr>
        </tbody>
      </table>
      <div className="paper-signs">
        {signs.map((name) => (
          <span key={name}>
            <Told of={w(name)}>{signedBy(of)[name]}</Told>
          </span>
        ))}
      </div>
      <p className="print-foot">
        <Told of={w('attached')}>
          {attached} {of.reverses && `· ${t('ledger.reversal')}`}
        </Told>
      </p>
    </section>
  );
};

/** The names that the books know; the others sign by hand. What cases, payouts and runs book is made by Redress. */
const signedBy = ({ preparedBy, checkedBy }: Entry): Partial<Record<(typeof signs)[number], string>> => ({
  prepared: preparedBy?.name ?? 'Redress',
  ...(checkedBy && { checked: checkedBy.name }),
});

/** Yuan in capitals, so that no digit can be altered; another currency by its own name. */
const Capitals = ({ of: { currency, amount } }: { readonly of: Entry['total'] }) => {
  const yuan = currency === 'CNY' ? fromDecimal('CNY', amount) : null;
  return <span lang="zh-CN">{yuan ? `（大写）${chineseCapitals(yuan)}` : ` ${currency} ${grouped(amount)}`}</span>;
};

import { tenderKindText } from '@redress/domain';
import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { ask, type Case, type Order } from '../../api/queries.ts';
import { Facts } from '../../ui/facts.tsx';
import { Money } from '../../ui/money.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { When } from '../../ui/when.tsx';
import { useSay } from '../../words/use-words.ts';
import { askCustomers } from '../customers/queries.ts';
import { RelatedCases } from './related-cases.tsx';

/** Whose case it is, what was bought, and what is left of each way in which it was paid. */
export const CaseOrder = ({ refundCase }: { readonly refundCase: Case }) => {
  const { t } = useTranslation();
  const order = useQuery(ask.order(refundCase.orderId));
  return (
    <>
      <Customer id={refundCase.customerId ?? order.data?.customerId ?? null} known={order.data !== undefined} />
      <section className="panel">
        <h2>{t('case.order')}</h2>
        {order.error ? <ProblemAlert error={order.error} again={() => void order.refetch()} /> : null}
        {order.data ? <OrderFacts order={order.data} /> : order.isPending && <Skeleton active />}
      </section>
      {order.data && (
        <section className="panel">
          <h2>{t('case.tenders')}</h2>
          <Tenders order={order.data} />
        </section>
      )}
      <RelatedCases refundCase={refundCase} />
    </>
  );
};

const Customer = ({ id, known }: { readonly id: string | null; readonly known: boolean }) => {
  const { t } = useTranslation();
  const customer = useQuery({ ...askCustomers.one(id ?? ''), enabled: id !== null });
  return (
    <section className="panel">
      <h2>{t('case.customer')}</h2>
      {customer.error ? <ProblemAlert error={customer.error} /> : null}
      {customer.data ? (
        <>
          <strong>{customer.data.name}</strong> <span className="grey number">{customer.data.reference}</span>
          <div className="number">{customer.data.phone}</div>
        </>
      ) : id === null && known ? (
        <span className="grey">{t('case.anonymous')}</span>
      ) : (
        customer.isPending && <Skeleton active paragraph={{ rows: 1 }} />
      )}
    </section>
  );
};

const OrderFacts = ({ order }: { readonly order: Order }) => {
  const { t } = useTranslation();
  return (
    <>
      <Facts
        of={[
          [
            t('case.order'),
            <span key="number" className="number break">
              {order.number}
            </span>,
          ],
          [t('case.placed'), <When key="placed" at={order.placedAt} />],
          [t('case.received'), order.receivedOn ?? t('case.notReceived')],
        ]}
      />
      <div style={{ marginTop: 12 }}>
        {order.lines.map((line) => (
          <div key={line.id} className="case-line">
            <div>{line.title}</div>
            <div className="card-line grey small">
              <span className="number">
                <Money of={line.unitPrice} /> × {line.quantity}
              </span>
              {line.returnedQuantity > 0 && <span>{t('case.returned', { count: line.returnedQuantity })}</span>}
            </div>
          </div>
        ))}
        {order.discounts.map((discount) => (
          <div key={discount.id} className="case-line card-line">
            <span>{discount.label}</span>
            <span className="money">
              −<Money of={discount.amount} bare />
            </span>
          </div>
        ))}
      </div>
    </>
  );
};

const Tenders = ({ order }: { readonly order: Order }) => {
  const { t } = useTranslation();
  const say = useSay();
  return order.tenders.map((tender) => (
    <div key={tender.id} className="case-line">
      <div className="card-line">
        <span>{say(tenderKindText[tender.kind])}</span>
        <Money of={tender.amount} />
      </div>
      <div className="small grey">
        <Facts
          of={[
            [t('case.refunded'), <Money key="refunded" of={tender.refunded} bare />],
            [t('case.reserved'), <Money key="reserved" of={tender.reserved} bare />],
            [t('case.refundable'), <Money key="refundable" of={tender.refundable} bare />],
          ]}
        />
      </div>
    </div>
  ));
};

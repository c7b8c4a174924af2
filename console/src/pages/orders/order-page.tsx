import { amountTextOf, tenderKindText } from '@redress/domain';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { Form, Input } from 'antd';
import { useState } from 'react';
import { ask, type Order } from '../../api/queries.ts';
import { useMove } from '../../api/use-move.ts';
import { useStores } from '../../api/use-names.ts';
import { useFieldErrors } from '../../forms/field-errors.ts';
import { MoveDialog } from '../../forms/move-dialog.tsx';
import { useDone } from '../../forms/use-done.ts';
import { DataList } from '../../ui/data-list.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Money } from '../../ui/money.tsx';
import { MoveButton } from '../../ui/move-button.tsx';
import { When } from '../../ui/when.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { useSay } from '../../words/use-words.ts';
import { CasesOf } from './cases-of.tsx';
import { orderWords } from './words.ts';

/** One order: what was bought, how it was paid and what of that can still go back, and its cases. */
export const OrderPage = () => {
  const t = useRoomWords(orderWords);
  const navigate = useNavigate();
  const [receiving, setReceiving] = useState(false);
  const { id } = useParams({ from: '/shell/orders/$id' });
  return (
    <Loaded of={useQuery(ask.order(id))}>
      {(order) => (
        <>
          <div className="page-head">
            <span className="grey">
              <Link to="/orders">{t('orders')}</Link> /
            </span>
            <h1 className="number break">{order.number}</h1>
            <span className="page-head-side">
              {order.receivedOn === null && (
                <MoveButton scope="orders:write" onClick={() => setReceiving(true)}>
                  {t('recordReceipt')}
                </MoveButton>
              )}
              <MoveButton
                scope="cases:claim"
                type="primary"
                onClick={() => void navigate({ to: '/cases/new', search: { order: order.number } })}
              >
                {t('claim')}
              </MoveButton>
            </span>
          </div>
          <div className="stack">
            <div className="two-up">
              <OrderFacts of={order} />
              <Agreed of={order.agreed} />
            </div>
            <Lines of={order} />
            <Tenders of={order} />
            <section>
              <h2 className="section-title">{t('cases')}</h2>
              <CasesOf of={{ orderId: order.id }} />
            </section>
          </div>
          {receiving && <Receive of={order} close={() => setReceiving(false)} />}
        </>
      )}
    </Loaded>
  );
};

const OrderFacts = ({ of }: { readonly of: Order }) => {
  const t = useRoomWords(orderWords);
  const { nameOf } = useStores();
  return (
    <section className="panel">
      <h2>{t('facts')}</h2>
      <Facts
        of={[
          [t('store'), nameOf(of.storeId)],
          [
            t('customer'),
            of.customerId && (
              <Link key="customer" to="/customers/$id" params={{ id: of.customerId }}>
                {t('openCustomer')}
              </Link>
            ),
          ],
          [t('placed'), <When key="placed" at={of.placedAt} />],
          [t('received'), of.receivedOn ?? t('notReceived')],
          [t('shipping'), <Money key="shipping" of={of.shippingPaid} />],
          [
            '',
            of.freeShipping &&
              t('free', {
                threshold: amountTextOf(of.freeShipping.threshold.currency, of.freeShipping.threshold.amount),
                fee: amountTextOf(of.freeShipping.standardFee.currency, of.freeShipping.standardFee.amount),
              }),
          ],
          [t('invoiced'), <Money key="invoiced" of={of.invoiced} />],
          [t('credited'), <Money key="credited" of={of.credited} />],
        ]}
      />
    </section>
  );
};

const Agreed = ({ of: { sale, tier, consent } }: { readonly of: Order['agreed'] }) => {
  const t = useRoomWords(orderWords);
  return (
    <section className="panel">
      <h2>{t('agreed')}</h2>
      <Facts
        of={[
          [t('sale'), sale && t(`sales.${sale}`)],
          [t('tier'), tier],
          [t('consent'), consent && t('consentOf', { version: consent.policyVersion })],
          [t('how'), consent && t(`ways.${consent.how}`)],
          [t('consentAt'), consent && <When key="shown" at={consent.shownAt} />],
          [t('agreedAt'), consent?.agreedAt && <When key="agreed" at={consent.agreedAt} />],
          [t('proof'), consent && <span className="small break">{consent.proofHash}</span>],
        ]}
      />
      {!consent && <p className="grey small">{t('noConsent')}</p>}
    </section>
  );
};

const Lines = ({ of }: { readonly of: Order }) => {
  const t = useRoomWords(orderWords);
  return (
    <section>
      <h2 className="section-title">{t('lines')}</h2>
      <DataList
        rows={of.lines}
        rowKey={({ id }) => id}
        empty=""
        columns={[
          {
            title: t('goods'),
            head: true,
            value: (line) => (
              <span className="break">
                {line.title} <span className="grey small">{line.sku}</span>
                {line.noReasonExclusion && (
                  <span className="grey small" style={{ display: 'block' }}>
                    {t('excluded')} · {line.exclusionConfirmed ? t('confirmed') : t('notConfirmed')}
                  </span>
                )}
              </span>
            ),
          },
          { title: t('unitPrice'), right: true, value: ({ unitPrice }) => <Money of={unitPrice} bare /> },
          { title: t('quantity'), right: true, value: ({ quantity }) => quantity },
          { title: t('discount'), right: true, value: ({ lineDiscount }) => <Money of={lineDiscount} bare /> },
          { title: t('tax'), right: true, value: ({ taxRateBasisPoints }) => `${taxRateBasisPoints / 100}%` },
          { title: t('returned'), right: true, value: ({ returnedQuantity }) => returnedQuantity },
          { title: t('refunded'), right: true, value: ({ refunded }) => <Money of={refunded} bare /> },
        ]}
      />
      {(of.discounts.length > 0 || of.gifts.length > 0) && (
        <section className="panel" style={{ marginTop: 10 }}>
          <Facts
            of={[
              ...of.discounts.map(
                ({ id, label, amount, threshold }) =>
                  [
                    label,
                    <span key={id}>
                      −<Money of={amount} />{' '}
                      {threshold && (
                        <small className="grey">
                          {t('from', { amount: amountTextOf(threshold.currency, threshold.amount) })}
                        </small>
                      )}
                    </span>,
                  ] as const,
              ),
              ...of.gifts.map(
                ({ id, title, price, settled }) =>
                  [
                    `${t('gifts')} · ${title}`,
                    <span key={id}>
                      <Money of={price} /> {settled && <small className="grey">{t('settled')}</small>}
                    </span>,
                  ] as const,
              ),
            ]}
          />
        </section>
      )}
    </section>
  );
};

const Tenders = ({ of }: { readonly of: Order }) => {
  const t = useRoomWords(orderWords);
  const say = useSay();
  return (
    <section>
      <h2 className="section-title">{t('tenders')}</h2>
      <DataList
        rows={of.tenders}
        rowKey={({ id }) => id}
        empty=""
        columns={[
          { title: t('paid'), head: true, value: ({ kind }) => say(tenderKindText[kind]) },
          {
            title: t('trade'),
            value: ({ merchantTradeNumber, channelTradeNumber }) => (
              <span className="small break">
                {[merchantTradeNumber, channelTradeNumber].filter((each) => each !== null).join(' / ')}
              </span>
            ),
          },
          { title: t('amount'), right: true, value: ({ amount }) => <Money of={amount} bare /> },
          { title: t('refunded'), right: true, value: ({ refunded }) => <Money of={refunded} bare /> },
          { title: t('reserved'), right: true, value: ({ reserved }) => <Money of={reserved} bare /> },
          { title: t('refundable'), right: true, value: ({ refundable }) => <Money of={refundable} /> },
        ]}
      />
    </section>
  );
};

const Receive = ({ of: { id }, close }: { readonly of: Order; readonly close: () => void }) => {
  const t = useRoomWords(orderWords);
  const [form] = Form.useForm<{ receivedOn: string }>();
  const move = useMove('recordReceipt', useDone(t('recordReceipt'), close));
  useFieldErrors(form, move.error);
  return (
    <MoveDialog
      title={t('recordReceipt')}
      close={close}
      error={move.error}
      confirm={t('recordReceipt')}
      busy={move.isPending}
      onConfirm={form.submit}
    >
      <p className="grey" style={{ margin: 0 }}>
        {t('receiptHint')}
      </p>
      <Form form={form} layout="vertical" onFinish={(body) => move.mutate({ params: { id }, body })}>
        <Form.Item name="receivedOn" label={t('day')} rules={[{ required: true, message: t('required') }]}>
          <Input type="date" />
        </Form.Item>
      </Form>
    </MoveDialog>
  );
};

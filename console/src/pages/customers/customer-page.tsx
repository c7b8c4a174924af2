import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Form, Input, Tabs } from 'antd';
import { useState } from 'react';
import type { ReplyFor } from '../../api/routes.ts';
import { useMay } from '../../api/use-may.ts';
import { useMove } from '../../api/use-move.ts';
import { MoveDialog } from '../../forms/move-dialog.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Money } from '../../ui/money.tsx';
import { MoveButton } from '../../ui/move-button.tsx';
import { When } from '../../ui/when.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { CasesOf } from '../orders/cases-of.tsx';
import { CardList, OrderList } from '../orders/orders.tsx';
import { Consents, Payees } from './file-lists.tsx';
import { HelpCustomer } from './help-customer.tsx';
import { helpWords } from './help-words.ts';
import { MessageChoice } from './message-choice.tsx';
import { Points } from './points.tsx';
import { askCustomers } from './queries.ts';
import { customerWords } from './words.ts';

const tabs = ['cases', 'orders', 'cards', 'points', 'consents', 'payees'] as const;

/** The file of one customer: who it is (masked), the refunds of a year, and everything that hangs on the name. */
export const CustomerPage = () => {
  const t = useRoomWords(customerWords);
  const { id } = useParams({ from: '/shell/customers/$id' });
  const search = useSearch({ from: '/shell/customers/$id' });
  const navigate = useNavigate({ from: '/customers/$id' });
  const may = useMay();
  const tab = tabs.find((each) => each === search.tab) ?? 'cases';
  const file = useQuery(askCustomers.file(id));
  const go = (cursor: string | undefined) => void navigate({ search: { tab: search.tab, cursor } });
  const shown = { customer: id, cursor: search.cursor, go };
  return (
    <Loaded of={useQuery(askCustomers.one(id))}>
      {(customer) => (
        <>
          <div className="page-head">
            <span className="grey">
              <Link to="/customers">{t('title')}</Link> /
            </span>
            <h1 className="break">{customer.name}</h1>
            <span className="grey number">{customer.reference}</span>
          </div>
          <div className="stack">
            <div className="two-up">
              <div className="stack">
                <Who of={customer} />
                <MessageChoice customer={id} />
              </div>
              <Loaded of={file} rows={3}>
                {({ year }) => <Year of={year} />}
              </Loaded>
            </div>
            <div>
              <Tabs
                activeKey={tab}
                onChange={(key) => void navigate({ search: { tab: key === 'cases' ? undefined : key } })}
                items={tabs
                  .filter((key) => (key === 'orders' || key === 'cards' ? may('orders:read') : true))
                  .filter((key) => key !== 'cases' || may('cases:read'))
                  .map((key) => ({ key, label: t(key) }))}
              />
              {tab === 'cases' && (
                <>
                  <CasesOf of={{ customerId: id }} cursor={search.cursor} go={go} />
                  <p className="grey small">{t('messages')}</p>
                </>
              )}
              {tab === 'orders' && <OrderList {...shown} />}
              {tab === 'cards' && <CardList {...shown} />}
              {tab === 'points' && <Points {...shown} />}
              {tab === 'consents' && <Loaded of={file}>{({ consents }) => <Consents of={consents} />}</Loaded>}
              {tab === 'payees' && <Loaded of={file}>{({ payees }) => <Payees of={payees} />}</Loaded>}
            </div>
          </div>
        </>
      )}
    </Loaded>
  );
};

type Customer = ReplyFor<'getCustomer'>;

/** Masked; in full only when a person says why, and only as long as the page is open. */
const Who = ({ of: masked }: { readonly of: Customer }) => {
  const t = useRoomWords(customerWords);
  const [full, setFull] = useState<Customer | null>(null);
  const [asking, setAsking] = useState(false);
  const [helping, setHelping] = useState(false);
  const h = useRoomWords(helpWords);
  const of = full ?? masked;
  return (
    <section className="panel">
      <Facts
        of={[
          [t('phone'), of.phone && <span className="number">{of.phone}</span>],
          [t('email'), of.email],
          [t('since'), <When key="since" at={of.createdAt} />],
        ]}
      />
      <div className="row" style={{ marginTop: 12 }}>
        {full ? (
          <span className="grey small" role="status">
            {t('shown')}
          </span>
        ) : (
          <MoveButton scope="customers:read_sensitive" size="small" onClick={() => setAsking(true)}>
            {t('reveal')}
          </MoveButton>
        )}
        <MoveButton scope="cases:claim" size="small" onClick={() => setHelping(true)}>
          {h('open')}
        </MoveButton>
      </div>
      {helping && <HelpCustomer of={masked} close={() => setHelping(false)} />}
      {asking && <Reveal of={masked} show={setFull} close={() => setAsking(false)} />}
    </section>
  );
};

const Reveal = ({
  of: { id },
  show,
  close,
}: {
  readonly of: Customer;
  readonly show: (customer: Customer) => void;
  readonly close: () => void;
}) => {
  const t = useRoomWords(customerWords);
  const [form] = Form.useForm<{ reason: string }>();
  const move = useMove('revealCustomer', (customer) => {
    show(customer);
    close();
  });
  return (
    <MoveDialog
      title={t('revealTitle')}
      close={close}
      error={move.error}
      confirm={t('reveal')}
      busy={move.isPending}
      onConfirm={form.submit}
    >
      <p className="grey" style={{ margin: 0 }}>
        {t('revealHint')}
      </p>
      <Form form={form} layout="vertical" onFinish={(body) => move.mutate({ params: { id }, body })}>
        <Form.Item
          name="reason"
          label={t('reason')}
          rules={[{ required: true, whitespace: true, message: t('reasonNeeded') }]}
        >
          <Input autoFocus maxLength={500} />
        </Form.Item>
      </Form>
    </MoveDialog>
  );
};

const Year = ({ of }: { readonly of: ReplyFor<'getCustomerFile'>['year'] }) => {
  const t = useRoomWords(customerWords);
  return (
    <section className="panel">
      <h2>{t('year')}</h2>
      <div className="figures">
        {(
          [
            [t('claims'), of.claims],
            [t('refunds'), of.refunds],
            [t('declined'), of.declined],
            [
              t('refunded'),
              of.refunded.length === 0 ? '—' : of.refunded.map((sum) => <Money key={sum.currency} of={sum} />),
            ],
          ] as const
        ).map(([name, value]) => (
          <div key={name} className="figure">
            <span className="grey small">{name}</span>
            <strong>{value}</strong>
          </div>
        ))}
      </div>
      <p className="grey small" style={{ marginBottom: 0 }}>
        {t('yearSince', { day: of.since.slice(0, 10) })}
      </p>
    </section>
  );
};

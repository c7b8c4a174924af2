import { useQuery } from '@tanstack/react-query';
import { Form, Input } from 'antd';
import { useState } from 'react';
import type { ReplyFor } from '../../api/routes.ts';
import { useCurrency } from '../../api/use-currency.ts';
import { useMay } from '../../api/use-may.ts';
import { useMove } from '../../api/use-move.ts';
import { askAccounts } from '../../api/use-names.ts';
import { useFieldErrors } from '../../forms/field-errors.ts';
import { MoveDialog } from '../../forms/move-dialog.tsx';
import { useDone } from '../../forms/use-done.ts';
import { DataList } from '../../ui/data-list.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Money } from '../../ui/money.tsx';
import { MoveButton } from '../../ui/move-button.tsx';
import { ScopeNote } from '../../ui/scope-note.tsx';
import { When } from '../../ui/when.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { askRun } from './queries.ts';
import { payoutWords } from './words.ts';

type Account = ReplyFor<'listChannelAccounts'>['data'][number];
type Limit = ReplyFor<'listPayoutLimits'>['data'][number];

/** What may leave by each account, in a payout and in a day. */
export const Limits = () => {
  const t = useRoomWords(payoutWords);
  const may = useMay()('channels:read');
  const accounts = useQuery({ ...askAccounts(), enabled: may });
  const limits = useQuery({ ...askRun.limits(), enabled: may });
  const [of, setOf] = useState<Account | null>(null);
  if (!may) return null;
  const limitOf = ({ id }: Account): Limit | undefined =>
    limits.data?.data.find(({ channelAccountId }) => channelAccountId === id);
  const amountOf = (amount: Limit['perDay'] | undefined) =>
    amount ? <Money of={amount} /> : <span className="grey">{t('unlimited')}</span>;
  return (
    <section>
      <h2 className="section-title">{t('limits')}</h2>
      <p className="grey small" style={{ margin: '0 0 8px' }}>
        {t('limitHint')}
      </p>
      <ScopeNote scope="channels:write" moves={t('setLimit')} />
      <Loaded of={accounts} rows={2}>
        {({ data }) => (
          <DataList
            rows={data}
            rowKey={({ id }) => id}
            empty={t('noForecast')}
            columns={[
              { title: t('account'), head: true, value: ({ label }) => label },
              { title: t('perPayout'), right: true, value: (account) => amountOf(limitOf(account)?.perPayout) },
              { title: t('perDay'), right: true, value: (account) => amountOf(limitOf(account)?.perDay) },
              {
                title: t('setBy'),
                value: (account) => {
                  const limit = limitOf(account);
                  return (
                    limit && (
                      <span className="grey small">
                        {limit.setBy.name} · <When at={limit.setAt} />
                      </span>
                    )
                  );
                },
              },
              {
                title: t('limits'),
                value: (account) => (
                  <MoveButton scope="channels:write" size="small" onClick={() => setOf(account)}>
                    {t('setLimit')}
                  </MoveButton>
                ),
              },
            ]}
          />
        )}
      </Loaded>
      {of && <LimitDialog account={of} limit={limitOf(of)} close={() => setOf(null)} />}
    </section>
  );
};

type DialogProps = { readonly account: Account; readonly limit: Limit | undefined; readonly close: () => void };
type Fields = { readonly perPayout?: string; readonly perDay?: string };

const LimitDialog = ({ account: { id, label }, limit, close }: DialogProps) => {
  const t = useRoomWords(payoutWords);
  const [form] = Form.useForm<Fields>();
  const move = useMove('setPayoutLimit', useDone(t('limits'), close));
  useFieldErrors(form, move.error);
  const merchants = useCurrency();
  const currency = limit?.currency ?? merchants;
  const moneyOf = (amount: string | undefined) => (amount?.trim() ? { currency, amount: amount.trim() } : null);
  return (
    <MoveDialog
      title={`${t('limits')} · ${label}`}
      close={close}
      error={move.error}
      confirm={t('setLimit')}
      busy={move.isPending}
      onConfirm={form.submit}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={{ perPayout: limit?.perPayout?.amount, perDay: limit?.perDay?.amount }}
        onFinish={({ perPayout, perDay }) =>
          move.mutate({ params: { id }, body: { currency, perPayout: moneyOf(perPayout), perDay: moneyOf(perDay) } })
        }
      >
        {(['perPayout', 'perDay'] as const).map((name) => (
          <Form.Item
            key={name}
            name={name}
            label={t(name)}
            rules={[{ pattern: /^\d+(\.\d{1,2})?$/, message: t('yuan') }]}
          >
            <Input inputMode="decimal" suffix={currency} />
          </Form.Item>
        ))}
      </Form>
    </MoveDialog>
  );
};

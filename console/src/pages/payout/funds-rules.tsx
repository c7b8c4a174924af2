import { useQuery } from '@tanstack/react-query';
import { Checkbox, Form, Input } from 'antd';
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
import { When } from '../../ui/when.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { askRun } from './queries.ts';
import { payoutWords } from './words.ts';

type Account = ReplyFor<'listChannelAccounts'>['data'][number];
type Rule = ReplyFor<'listFundsRules'>['data'][number];

/** Which accounts are asked for their balance before anything leaves, and what has to stay in them. */
export const FundsRules = () => {
  const t = useRoomWords(payoutWords);
  const may = useMay()('channels:read');
  const accounts = useQuery({ ...askAccounts(), enabled: may });
  const rules = useQuery({ ...askRun.fundsRules(), enabled: may });
  const [of, setOf] = useState<Account | null>(null);
  if (!may) return null;
  const ruleOf = ({ id }: Account): Rule | undefined =>
    rules.data?.data.find(({ channelAccountId }) => channelAccountId === id);
  return (
    <section>
      <h2 className="section-title">{t('funds')}</h2>
      <p className="grey small" style={{ margin: '0 0 8px' }}>
        {t('fundsHint')}
      </p>
      <Loaded of={accounts} rows={2}>
        {({ data }) => (
          <DataList
            rows={data}
            rowKey={({ id }) => id}
            empty={t('noForecast')}
            columns={[
              { title: t('account'), head: true, value: ({ label }) => label },
              {
                title: t('fundsChecked'),
                value: (account) => {
                  const rule = ruleOf(account);
                  return rule?.checked ? t('fundsChecked') : <span className="grey">{t('fundsNotChecked')}</span>;
                },
              },
              {
                title: t('floor'),
                right: true,
                value: (account) => {
                  const rule = ruleOf(account);
                  return rule?.checked ? <Money of={rule.floor} /> : <span className="grey">—</span>;
                },
              },
              {
                title: t('setBy'),
                value: (account) => {
                  const rule = ruleOf(account);
                  return (
                    rule && (
                      <span className="grey small">
                        {rule.setBy.name} · <When at={rule.setAt} />
                      </span>
                    )
                  );
                },
              },
              {
                title: t('funds'),
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
      {of && <FundsDialog account={of} rule={ruleOf(of)} close={() => setOf(null)} />}
    </section>
  );
};

type DialogProps = { readonly account: Account; readonly rule: Rule | undefined; readonly close: () => void };
type Fields = { readonly checked: boolean; readonly floor: string };

const FundsDialog = ({ account: { id, label }, rule, close }: DialogProps) => {
  const t = useRoomWords(payoutWords);
  const [form] = Form.useForm<Fields>();
  const move = useMove('setFundsRule', useDone(t('funds'), close));
  useFieldErrors(form, move.error);
  const merchants = useCurrency();
  const currency = rule?.floor.currency ?? merchants;
  return (
    <MoveDialog
      title={`${t('funds')} · ${label}`}
      close={close}
      error={move.error}
      confirm={t('setLimit')}
      busy={move.isPending}
      onConfirm={form.submit}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={{ checked: rule?.checked ?? true, floor: rule?.floor.amount ?? '0.00' }}
        onFinish={({ checked, floor }) =>
          move.mutate({ params: { id }, body: { checked, floor: { currency, amount: floor.trim() } } })
        }
      >
        <Form.Item name="checked" valuePropName="checked">
          <Checkbox>{t('fundsChecked')}</Checkbox>
        </Form.Item>
        <Form.Item
          name="floor"
          label={t('floor')}
          rules={[{ required: true, pattern: /^\d+(\.\d{1,2})?$/, message: t('yuan') }]}
        >
          <Input inputMode="decimal" suffix={currency} />
        </Form.Item>
      </Form>
    </MoveDialog>
  );
};

import { type PayeeKind, payeeKinds, payeeKindText } from '@redress/domain';
import { DatePicker, Form, Input, Radio, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMove } from '../api/use-move.ts';
import { useSay } from '../words/use-words.ts';
import { MoveDialog } from './move-dialog.tsx';
import { ProofField } from './proof-field.tsx';
import { useDone } from './use-done.ts';

type Props = { readonly caseId: string; readonly close: () => void };
type Fields = {
  readonly account: string;
  readonly name: string;
  readonly bankName?: string;
  readonly nameReason?: string;
  readonly how: (typeof hows)[number];
  readonly by: string;
  readonly at: { readonly toISOString: () => string };
  readonly evidenceId: string;
};

const hows = ['in_writing', 'by_phone', 'in_person'] as const;

/** Writes down the account that the customer named, with the consent. Shown masked from then on, and never again in full. */
export const CasePayee = ({ caseId, close }: Props) => {
  const { t } = useTranslation();
  const say = useSay();
  const [form] = Form.useForm<Fields>();
  const [kind, setKind] = useState<PayeeKind>('alipay_account');
  const move = useMove('recordPayee', useDone(t('payee.title'), close));
  const must = [{ required: true, whitespace: true, message: t('claim.required') }];
  const send = ({ account, name, bankName, nameReason, how, by, at, evidenceId }: Fields) =>
    move.mutate({
      params: { id: caseId },
      body: {
        payee: payeeOf(kind, { account: account.trim(), name: name.trim(), bankName: bankName?.trim() ?? '' }),
        consent: { how, by: by.trim(), at: at.toISOString(), evidenceId },
        nameReason: nameReason?.trim() || null,
      },
    });
  return (
    <MoveDialog
      title={t('payee.title')}
      close={close}
      error={move.error}
      confirm={t('page.confirm')}
      busy={move.isPending}
      onConfirm={form.submit}
    >
      <span className="grey">{t('payee.hint')}</span>
      <Form form={form} layout="vertical" requiredMark={false} onFinish={send} initialValues={{ how: 'in_writing' }}>
        <Form.Item label={t('payee.kind')}>
          <Radio.Group
            value={kind}
            onChange={(event) => setKind(event.target.value as PayeeKind)}
            options={payeeKinds.map((each) => ({ value: each, label: say(payeeKindText[each]) }))}
          />
        </Form.Item>
        <Form.Item name="account" label={t('payee.account')} rules={must}>
          <Input maxLength={64} autoComplete="off" />
        </Form.Item>
        <Form.Item name="name" label={t('payee.name')} rules={must}>
          <Input maxLength={100} autoComplete="off" />
        </Form.Item>
        {kind === 'bank_account' && (
          <Form.Item name="bankName" label={t('payee.bankName')} rules={must}>
            <Input maxLength={100} />
          </Form.Item>
        )}
        <Form.Item name="nameReason" label={t('payee.nameReason')}>
          <Input maxLength={2_000} />
        </Form.Item>
        <Form.Item name="how" label={t('payee.how')}>
          <Select options={hows.map((each) => ({ value: each, label: t(`payee.hows.${each}`) }))} />
        </Form.Item>
        <Form.Item name="by" label={t('payee.by')} rules={must}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="at" label={t('payee.at')} rules={[{ required: true, message: t('claim.required') }]}>
          <DatePicker showTime style={{ width: '100%' }} />
        </Form.Item>
        <ProofField caseId={caseId} />
      </Form>
    </MoveDialog>
  );
};

const payeeOf = (
  kind: PayeeKind,
  { account, name, bankName }: { readonly account: string; readonly name: string; readonly bankName: string },
) => {
  if (kind === 'bank_account') return { kind, account, name, bankName };
  return kind === 'alipay_account' ? { kind, identity: account, name } : { kind, openid: account, name };
};

import { DatePicker, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Payout } from '../api/queries.ts';
import { useMove } from '../api/use-move.ts';
import { Money } from '../ui/money.tsx';
import { MoveDialog } from './move-dialog.tsx';
import { ProofField } from './proof-field.tsx';
import { useDone } from './use-done.ts';

type Props = { readonly payout: Payout; readonly close: () => void };
type Fields = {
  readonly reference: string;
  readonly paidAt: { readonly toISOString: () => string };
  readonly evidenceId: string;
};

/** Records that a payout was made by hand, with the number of the transfer and a slip that proves it. */
export const PayoutRecordPaid = ({ payout: { id, version, amount, caseId }, close }: Props) => {
  const { t } = useTranslation();
  const [form] = Form.useForm<Fields>();
  const move = useMove('recordPaid', useDone(t('payouts.moves.record_paid'), close));
  const send = ({ reference, paidAt, evidenceId }: Fields) =>
    move.mutate({
      params: { id },
      version,
      body: { reference: reference.trim(), paidAt: paidAt.toISOString(), evidenceId },
    });
  return (
    <MoveDialog
      title={t('payouts.paidTitle')}
      close={close}
      error={move.error}
      confirm={t('page.confirm')}
      busy={move.isPending}
      onConfirm={form.submit}
    >
      <div className="case-amount">
        <Money of={amount} />
      </div>
      <Form form={form} layout="vertical" requiredMark={false} onFinish={send}>
        <Form.Item
          name="reference"
          label={t('payouts.reference')}
          rules={[{ required: true, whitespace: true, message: t('claim.required') }]}
        >
          <Input maxLength={64} />
        </Form.Item>
        <Form.Item name="paidAt" label={t('payouts.paidAt')} rules={[{ required: true, message: t('claim.required') }]}>
          <DatePicker showTime style={{ width: '100%' }} />
        </Form.Item>
        <ProofField caseId={caseId} />
      </Form>
    </MoveDialog>
  );
};

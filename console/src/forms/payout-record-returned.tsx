import { Alert, DatePicker, Form, Input } from 'antd';
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
  readonly returnedAt: { readonly toISOString: () => string };
  readonly evidenceId: string;
  readonly reason: string;
};

/** Records that settled money came back to the merchant, so that the customer is paid again. */
export const PayoutRecordReturned = ({ payout: { id, version, amount, caseId }, close }: Props) => {
  const { t } = useTranslation();
  const [form] = Form.useForm<Fields>();
  const move = useMove('recordReturned', useDone(t('payouts.moves.record_returned'), close));
  const send = ({ reference, returnedAt, evidenceId, reason }: Fields) => {
    const said = { reference: reference.trim(), reason: reason.trim() };
    move.mutate({ params: { id }, version, body: { ...said, returnedAt: returnedAt.toISOString(), evidenceId } });
  };
  return (
    <MoveDialog
      title={t('payouts.returnedTitle')}
      close={close}
      error={move.error}
      confirm={t('payouts.moves.record_returned')}
      busy={move.isPending}
      onConfirm={form.submit}
    >
      <div className="case-amount">
        <Money of={amount} />
      </div>
      <Alert type="warning" title={t('payouts.returnedHint')} style={{ marginBottom: 16 }} />
      <Form form={form} layout="vertical" requiredMark={false} onFinish={send}>
        <Form.Item
          name="reference"
          label={t('payouts.returnedReference')}
          rules={[{ required: true, whitespace: true, message: t('claim.required') }]}
        >
          <Input maxLength={64} />
        </Form.Item>
        <Form.Item
          name="returnedAt"
          label={t('payouts.returnedAt')}
          rules={[{ required: true, message: t('claim.required') }]}
        >
          <DatePicker showTime style={{ width: '100%' }} />
        </Form.Item>
        <ProofField caseId={caseId} />
        <Form.Item
          name="reason"
          label={t('payouts.returnedReason')}
          rules={[{ required: true, whitespace: true, min: 4, message: t('reason.required') }]}
        >
          <Input.TextArea rows={2} maxLength={2_000} />
        </Form.Item>
      </Form>
    </MoveDialog>
  );
};

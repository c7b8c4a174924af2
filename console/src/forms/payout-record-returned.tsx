import { DatePicker, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Payout } from '../api/queries.ts';
import { useMove } from '../api/use-move.ts';
import { Money } from '../ui/money.tsx';
import { MoveDialog } from './move-dialog.tsx';
import { useDone } from './use-done.ts';

type Props = { readonly payout: Payout; readonly close: () => void };
type Fields = {
  readonly reference: string;
  readonly returnedAt: { readonly toISOString: () => string };
  readonly reason: string;
};

/** Records that money which was paid out came back to the merchant, with the line of the statement that shows it. */
export const PayoutRecordReturned = ({ payout: { id, version, amount }, close }: Props) => {
  const { t } = useTranslation();
  const [form] = Form.useForm<Fields>();
  const move = useMove('recordReturned', useDone(t('payouts.moves.record_returned'), close));
  const send = ({ reference, returnedAt, reason }: Fields) =>
    move.mutate({
      params: { id },
      version,
      body: { reference: reference.trim(), returnedAt: returnedAt.toISOString(), reason: reason.trim() },
    });
  return (
    <MoveDialog
      title={t('payouts.returnedTitle')}
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
          label={t('payouts.statementLine')}
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

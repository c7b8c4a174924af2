import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Payout } from '../api/queries.ts';
import { useMove } from '../api/use-move.ts';
import { MoveDialog } from './move-dialog.tsx';
import { useDone } from './use-done.ts';

type Props = {
  readonly move: 'void' | 'reject_paid';
  readonly payout: Payout;
  readonly close: () => void;
};

const operations = { void: 'voidPayout', reject_paid: 'rejectPaid' } as const;

/** What takes a reason: voiding a payout that never left, or taking back the record of a payment by hand. */
export const PayoutWithReason = ({ move: name, payout: { id, version }, close }: Props) => {
  const { t } = useTranslation();
  const [form] = Form.useForm<{ reason: string }>();
  const move = useMove(operations[name], useDone(t(`payouts.moves.${name}`), close));
  return (
    <MoveDialog
      title={t(`payouts.withReason.${name}`)}
      close={close}
      error={move.error}
      confirm={t(`payouts.moves.${name}`)}
      busy={move.isPending}
      onConfirm={form.submit}
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={({ reason }) => move.mutate({ params: { id }, version, body: { reason: reason.trim() } })}
      >
        <Form.Item
          name="reason"
          label={t(`payouts.reasonFor.${name}`)}
          rules={[{ required: true, whitespace: true, min: 4, message: t('reason.required') }]}
        >
          <Input.TextArea autoFocus rows={3} maxLength={2_000} />
        </Form.Item>
      </Form>
    </MoveDialog>
  );
};

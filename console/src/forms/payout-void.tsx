import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Payout } from '../api/queries.ts';
import { useMove } from '../api/use-move.ts';
import { MoveDialog } from './move-dialog.tsx';
import { useDone } from './use-done.ts';

type Props = { readonly payout: Payout; readonly close: () => void };

/** Voids a payout that never left; the case then asks for a person. */
export const PayoutVoid = ({ payout: { id, version }, close }: Props) => {
  const { t } = useTranslation();
  const [form] = Form.useForm<{ reason: string }>();
  const move = useMove('voidPayout', useDone(t('payouts.moves.void'), close));
  return (
    <MoveDialog
      title={t('payouts.voidTitle')}
      close={close}
      error={move.error}
      confirm={t('payouts.moves.void')}
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
          label={t('payouts.voidReason')}
          rules={[{ required: true, whitespace: true, min: 4, message: t('reason.required') }]}
        >
          <Input.TextArea autoFocus rows={3} maxLength={2_000} />
        </Form.Item>
      </Form>
    </MoveDialog>
  );
};

import { useNavigate } from '@tanstack/react-router';
import { App, Form, Input, Spin } from 'antd';
import { useMove } from '../../api/use-move.ts';
import { useFieldErrors } from '../../forms/field-errors.ts';
import { MoveDialog } from '../../forms/move-dialog.tsx';
import { usePreview } from '../../forms/use-preview.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { handWords } from './hand-words.ts';
import { type Entry, VoucherLines } from './voucher.tsx';

type Props = { readonly of: Entry; readonly close: () => void };

/** Reverses what was booked by hand, with a reason, after a look at the lines of the reversal. */
export const ReverseVoucher = ({ of: { id }, close }: Props) => {
  const t = useRoomWords(handWords);
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [form] = Form.useForm<{ reason: string }>();
  const preview = usePreview('reverseEntry', {
    params: { id },
    body: { reason: t('reverse.title'), dryRun: true },
  });
  const move = useMove('reverseEntry', (reversal) => {
    void message.success(t('reverse.done'));
    close();
    void navigate({ to: '/books/vouchers/$id', params: { id: reversal.id } });
  });
  useFieldErrors(form, move.error);
  return (
    <MoveDialog
      title={t('reverse.title')}
      close={close}
      error={move.error}
      confirm={t('reverse.title')}
      busy={move.isPending}
      onConfirm={preview.data ? form.submit : null}
    >
      <p style={{ margin: 0 }}>{t('reverse.hint')}</p>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={({ reason }) => move.mutate({ params: { id }, body: { reason: reason.trim() } })}
      >
        <Form.Item
          name="reason"
          label={t('reverse.reason')}
          extra={t('reverse.reasonHint')}
          rules={[{ required: true, whitespace: true, message: t('required') }]}
        >
          <Input autoFocus maxLength={200} />
        </Form.Item>
      </Form>
      <strong>{t('reverse.lines')}</strong>
      {preview.isPending && <Spin size="small" />}
      {preview.data && <VoucherLines of={preview.data} />}
      <ProblemAlert error={preview.error} />
    </MoveDialog>
  );
};

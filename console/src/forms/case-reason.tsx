import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Case } from '../api/queries.ts';
import { useMove } from '../api/use-move.ts';
import { MoveDialog } from './move-dialog.tsx';
import { useDone } from './use-done.ts';

type Props = {
  readonly refundCase: Case;
  readonly move: 'decline' | 'withdraw' | 'appeal' | 'reopen';
  readonly close: () => void;
};

const operations = {
  decline: 'declineCase',
  withdraw: 'withdrawCase',
  appeal: 'appealCase',
  reopen: 'reopenCase',
} as const;

/** The moves that need nothing but a reason: decline, withdraw, appeal, reopen. */
export const CaseReason = ({ refundCase: { id, version }, move, close }: Props) => {
  const { t } = useTranslation();
  const [form] = Form.useForm<{ reason: string }>();
  const sent = useMove(operations[move], useDone(t(`move.${move}`), close));
  const send = ({ reason }: { readonly reason: string }) =>
    sent.mutate({ params: { id }, version, body: { reason: reason.trim() } });
  return (
    <MoveDialog
      title={t(`move.${move}`)}
      close={close}
      error={sent.error}
      confirm={t(`move.${move}`)}
      busy={sent.isPending}
      onConfirm={form.submit}
    >
      <Form form={form} layout="vertical" requiredMark={false} onFinish={send}>
        <Form.Item
          name="reason"
          label={t(`reason.${move}`)}
          extra={move === 'decline' || move === 'reopen' ? t(`reason.${move}Hint`) : undefined}
          rules={[
            {
              required: move !== 'withdraw',
              whitespace: true,
              min: move === 'withdraw' ? 0 : 4,
              message: t('reason.required'),
            },
          ]}
          initialValue=""
        >
          <Input.TextArea autoFocus rows={4} maxLength={4_000} />
        </Form.Item>
      </Form>
    </MoveDialog>
  );
};

import { Form, Input, Select } from 'antd';
import { useMove } from '../../api/use-move.ts';
import { useAccounts } from '../../api/use-names.ts';
import { MoveDialog } from '../../forms/move-dialog.tsx';
import { useDone } from '../../forms/use-done.ts';
import { useRoomWords } from '../../words/room-words.ts';
import { payoutWords } from './words.ts';

type Close = { readonly close: () => void };

/** Throws the switch: for everything, or for one account. */
export const StopDialog = ({ close }: Close) => {
  const t = useRoomWords(payoutWords);
  const [form] = Form.useForm<{ account: string; reason: string }>();
  const { all } = useAccounts();
  const move = useMove('stopPayouts', useDone(t('stopNow'), close));
  return (
    <MoveDialog
      title={t('stopNow')}
      close={close}
      error={move.error}
      confirm={t('stopNow')}
      busy={move.isPending}
      onConfirm={form.submit}
    >
      <p style={{ margin: 0 }}>{t('stopHint')}</p>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ account: 'all' }}
        onFinish={({ account, reason }) =>
          move.mutate({ body: { channelAccountId: account === 'all' ? null : account, reason: reason.trim() } })
        }
      >
        <Form.Item name="account" label={t('stopWhat')}>
          <Select
            options={[{ value: 'all', label: t('everything') }, ...all.map(({ id, label }) => ({ value: id, label }))]}
          />
        </Form.Item>
        <Reason />
      </Form>
    </MoveDialog>
  );
};

export const LiftDialog = ({ id, close }: Close & { readonly id: string }) => {
  const t = useRoomWords(payoutWords);
  const [form] = Form.useForm<{ reason: string }>();
  const move = useMove('liftPayoutStop', useDone(t('lift'), close));
  return (
    <MoveDialog
      title={t('liftTitle')}
      close={close}
      error={move.error}
      confirm={t('lift')}
      busy={move.isPending}
      onConfirm={form.submit}
    >
      <p style={{ margin: 0 }}>{t('liftHint')}</p>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={({ reason }) => move.mutate({ params: { id }, body: { reason: reason.trim() } })}
      >
        <Reason />
      </Form>
    </MoveDialog>
  );
};

const Reason = () => {
  const t = useRoomWords(payoutWords);
  return (
    <Form.Item
      name="reason"
      label={t('reason')}
      rules={[{ required: true, whitespace: true, min: 4, message: t('reasonNeeded') }]}
    >
      <Input.TextArea rows={2} maxLength={2_000} />
    </Form.Item>
  );
};

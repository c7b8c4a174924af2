import { useNavigate } from '@tanstack/react-router';
import { Form, Input, Select } from 'antd';
import { useMove } from '../../api/use-move.ts';
import { useAccounts } from '../../api/use-names.ts';
import { useFieldErrors } from '../../forms/field-errors.ts';
import { MoveDialog } from '../../forms/move-dialog.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { bankWords } from './words.ts';

type Fields = { readonly channelAccountId: string; readonly executeOn?: string };

/** Puts what waits for a bank account into one file, which another person releases. */
export const MakeBatch = ({ close }: { readonly close: () => void }) => {
  const t = useRoomWords(bankWords);
  const navigate = useNavigate();
  const [form] = Form.useForm<Fields>();
  const banks = useAccounts().all.filter(({ kind, enabled }) => kind === 'bank' && enabled);
  const move = useMove('makeBankBatch', ({ id }) => {
    close();
    void navigate({ to: '/bank-batches/$id', params: { id } });
  });
  useFieldErrors(form, move.error);
  return (
    <MoveDialog
      title={t('make')}
      close={close}
      error={move.error}
      confirm={t('make')}
      busy={move.isPending}
      onConfirm={banks.length > 0 ? form.submit : null}
    >
      <p className="grey" style={{ margin: 0 }}>
        {banks.length > 0 ? t('makeHint') : t('noBank')}
      </p>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={({ channelAccountId, executeOn }) =>
          move.mutate({ body: { channelAccountId, executeOn: executeOn || null } })
        }
      >
        <Form.Item name="channelAccountId" label={t('account')} rules={[{ required: true, message: t('required') }]}>
          <Select options={banks.map(({ id, label }) => ({ value: id, label }))} />
        </Form.Item>
        <Form.Item name="executeOn" label={t('executeOn')} extra={t('executeHint')}>
          <Input type="date" />
        </Form.Item>
      </Form>
    </MoveDialog>
  );
};

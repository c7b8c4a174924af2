import { useNavigate } from '@tanstack/react-router';
import { App, Form, Select } from 'antd';
import { useAccounts } from '../../api/use-names.ts';
import { FileUpload } from '../../forms/file-upload.tsx';
import { MoveDialog } from '../../forms/move-dialog.tsx';
import { useUpload } from '../../forms/use-upload.ts';
import { useRoomWords } from '../../words/room-words.ts';
import { bankWords } from './words.ts';

/** Takes in what the bank sent, line by line. */
export const TakeIn = ({ close }: { readonly close: () => void }) => {
  const t = useRoomWords(bankWords);
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [form] = Form.useForm<{ channelAccountId: string }>();
  const banks = useAccounts().all.filter(({ kind }) => kind === 'bank');
  const { file, pick, percent, progress, move } = useUpload('takeInBankFile', ({ id, lines, counts, open }) => {
    close();
    const { moves, confirms, noted, foreign } = counts;
    void message.info(t('takenIn', { lines, moves, confirms, noted, foreign, open }));
    void navigate({ to: '/bank-files/$id', params: { id }, search: {} });
  });
  return (
    <MoveDialog
      title={t('upload')}
      close={close}
      error={move.error}
      confirm={t('takeIn')}
      busy={move.isPending}
      onConfirm={file && banks.length > 0 ? form.submit : null}
    >
      <p className="grey" style={{ margin: 0 }}>
        {banks.length > 0 ? t('uploadHint') : t('noBank')}
      </p>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={(body) => file && move.mutate({ body, file, progress })}
      >
        <Form.Item name="channelAccountId" label={t('account')} rules={[{ required: true, message: t('required') }]}>
          <Select options={banks.map(({ id, label }) => ({ value: id, label }))} />
        </Form.Item>
        <FileUpload label={t('pick')} file={file} pick={pick} percent={percent} />
      </Form>
    </MoveDialog>
  );
};

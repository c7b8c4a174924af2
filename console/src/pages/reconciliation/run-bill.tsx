import { App, Form, Input, Select, Switch } from 'antd';
import type { ReplyFor } from '../../api/routes.ts';
import { useMove } from '../../api/use-move.ts';
import { useAccounts } from '../../api/use-names.ts';
import { useFieldErrors } from '../../forms/field-errors.ts';
import { FileUpload } from '../../forms/file-upload.tsx';
import { MoveDialog } from '../../forms/move-dialog.tsx';
import { useUpload } from '../../forms/use-upload.ts';
import { useRoomWords } from '../../words/room-words.ts';
import { reconciliationWords } from './words.ts';

type Props = { readonly way: 'fetch' | 'upload'; readonly close: () => void };
type Fields = { readonly channelAccountId: string; readonly day: string; readonly final: boolean };

/** A bill of a day, asked of the channel or taken from a file. */
export const RunBill = ({ way, close }: Props) => {
  const t = useRoomWords(reconciliationWords);
  const { modal } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const { all } = useAccounts();
  const tell = ({ lines, matched, noted, repeated, waiting, breaks, handedOn }: ReplyFor<'reconcileDay'>) => {
    close();
    void modal.info({
      title: t('run'),
      content: (
        <>
          <p>{t('done', { lines, matched, noted, repeated, waiting, breaks })}</p>
          {handedOn > 0 && <p>{t('handedOn', { count: handedOn })}</p>}
        </>
      ),
    });
  };
  const fetched = useMove('reconcileDay', tell);
  const { file, pick, percent, progress, move: uploaded } = useUpload('reconcileBill', tell);
  const error = fetched.error ?? uploaded.error;
  useFieldErrors(form, error);
  const send = ({ channelAccountId, day, final }: Fields): void => {
    if (way === 'fetch') fetched.mutate({ body: { channelAccountId, day, final } });
    else if (file) uploaded.mutate({ body: { channelAccountId, day, final: String(final) }, file, progress });
  };
  const accounts = all.filter(({ kind }) => way === 'upload' || kind !== 'bank');
  return (
    <MoveDialog
      title={t(way)}
      close={close}
      error={error}
      confirm={t('run')}
      busy={fetched.isPending || uploaded.isPending}
      onConfirm={way === 'fetch' || file ? form.submit : null}
    >
      <p className="grey" style={{ margin: 0 }}>
        {t(`${way}Hint`)}
      </p>
      <Form form={form} layout="vertical" requiredMark={false} initialValues={{ final: false }} onFinish={send}>
        <Form.Item name="channelAccountId" label={t('account')} rules={[{ required: true, message: t('required') }]}>
          <Select options={accounts.map(({ id, label }) => ({ value: id, label }))} />
        </Form.Item>
        <Form.Item name="day" label={t('day')} rules={[{ required: true, message: t('required') }]}>
          <Input type="date" />
        </Form.Item>
        <Form.Item name="final" label={t('final')} extra={t('finalHint')}>
          <Switch aria-label={t('final')} />
        </Form.Item>
        {way === 'upload' && <FileUpload label={t('file')} file={file} pick={pick} percent={percent} />}
      </Form>
    </MoveDialog>
  );
};

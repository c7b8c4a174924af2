import { Form, Input } from 'antd';
import { call } from '../../../api/client.ts';
import { useMove } from '../../../api/use-move.ts';
import { MoveDialog } from '../../../forms/move-dialog.tsx';
import { useDone } from '../../../forms/use-done.ts';
import { useRoomWords } from '../../../words/room-words.ts';
import { lessonWords } from './words.ts';

type Fields = { readonly number: string; readonly reason: string };

/** Makes this case part of another one about the same order. */
export const MergeDialog = ({ id, close }: { readonly id: string; readonly close: () => void }) => {
  const w = useRoomWords(lessonWords);
  const [form] = Form.useForm<Fields>();
  const move = useMove('mergeCase', useDone(w('merge'), close));
  const send = async ({ number, reason }: Fields): Promise<void> => {
    const found = await call('listCases', { query: { number: number.trim() } });
    const into = found.data.find((one) => one.number === number.trim());
    if (into) move.mutate({ params: { id }, body: { intoCaseId: into.id, reason: reason.trim() } });
    else form.setFields([{ name: 'number', errors: [w('mergeUnknown')] }]);
  };
  const required = [{ required: true, whitespace: true, message: w('required') }];
  return (
    <MoveDialog
      title={w('merge')}
      close={close}
      error={move.error}
      confirm={w('merge')}
      busy={move.isPending}
      onConfirm={form.submit}
    >
      <p className="grey">{w('mergeHint')}</p>
      <Form name="merge" form={form} layout="vertical" requiredMark={false} onFinish={(fields) => void send(fields)}>
        <Form.Item name="number" label={w('mergeNumber')} rules={required}>
          <Input autoFocus maxLength={128} />
        </Form.Item>
        <Form.Item name="reason" label={w('mergeReason')} rules={required}>
          <Input.TextArea rows={3} maxLength={2_000} />
        </Form.Item>
      </Form>
    </MoveDialog>
  );
};

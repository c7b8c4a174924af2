import { Form, Input } from 'antd';
import { useMove } from '../../../api/use-move.ts';
import { MoveDialog } from '../../../forms/move-dialog.tsx';
import { useDone } from '../../../forms/use-done.ts';
import { useRoomWords } from '../../../words/room-words.ts';
import { assignmentWords } from './words.ts';

type Props = { readonly id: string; readonly move: 'escalate' | 'end'; readonly close: () => void };

const operations = { escalate: 'escalateCase', end: 'endEscalation' } as const;

/** Hands a case up to a manager, or says that one has looked. */
export const EscalateDialog = ({ id, move, close }: Props) => {
  const w = useRoomWords(assignmentWords);
  const [form] = Form.useForm<{ why: string }>();
  const title = w(move === 'escalate' ? 'escalate' : 'endEscalation');
  const sent = useMove(operations[move], useDone(title, close));
  return (
    <MoveDialog
      title={title}
      close={close}
      error={sent.error}
      confirm={title}
      busy={sent.isPending}
      onConfirm={form.submit}
    >
      <Form
        name="escalate"
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={({ why }) => sent.mutate({ params: { id }, body: { why: why.trim() } })}
      >
        <Form.Item
          name="why"
          label={w(move === 'escalate' ? 'escalateWhy' : 'endWhy')}
          rules={[{ required: true, whitespace: true, message: w('required') }]}
        >
          <Input.TextArea autoFocus rows={4} maxLength={2_000} />
        </Form.Item>
      </Form>
    </MoveDialog>
  );
};

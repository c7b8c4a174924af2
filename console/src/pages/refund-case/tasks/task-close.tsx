import { Form, Input } from 'antd';
import { useMove } from '../../../api/use-move.ts';
import { MoveDialog } from '../../../forms/move-dialog.tsx';
import { useDone } from '../../../forms/use-done.ts';
import { useRoomWords } from '../../../words/room-words.ts';
import type { Task } from './queries.ts';
import { taskWords } from './words.ts';

type Props = { readonly task: Task; readonly outcome: 'done' | 'cancelled'; readonly close: () => void };

/** Ends a task, with what came of it. */
export const TaskClose = ({ task, outcome, close }: Props) => {
  const w = useRoomWords(taskWords);
  const [form] = Form.useForm<{ result: string }>();
  const title = w(outcome === 'done' ? 'finish' : 'cancel');
  const move = useMove('closeTask', useDone(title, close));
  return (
    <MoveDialog
      title={`${title} · ${task.title}`}
      close={close}
      error={move.error}
      confirm={title}
      busy={move.isPending}
      onConfirm={form.submit}
    >
      <Form
        name="task-close"
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={({ result }) => move.mutate({ params: { id: task.id }, body: { outcome, result: result.trim() } })}
      >
        <Form.Item
          name="result"
          label={w(outcome === 'done' ? 'result' : 'cancelWhy')}
          rules={[{ required: true, whitespace: true, message: w('required') }]}
        >
          <Input.TextArea autoFocus rows={4} maxLength={4_000} />
        </Form.Item>
      </Form>
    </MoveDialog>
  );
};

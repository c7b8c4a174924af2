import { type Department, departments, departmentText } from '@redress/domain';
import { Form, Input, Select } from 'antd';
import { useMove } from '../../../api/use-move.ts';
import { useFieldErrors } from '../../../forms/field-errors.ts';
import { MoveDialog } from '../../../forms/move-dialog.tsx';
import { useDone } from '../../../forms/use-done.ts';
import { useRoomWords } from '../../../words/room-words.ts';
import { useSay } from '../../../words/use-words.ts';
import { ColleagueSelect } from '../assignment/colleague-select.tsx';
import { taskWords } from './words.ts';

type Fields = {
  readonly department: Department;
  readonly title: string;
  readonly detail?: string;
  readonly staffId?: string;
  readonly dueOn?: string;
};

/** Gives a department something to do for a case. */
export const TaskGive = ({ id, close }: { readonly id: string; readonly close: () => void }) => {
  const w = useRoomWords(taskWords);
  const say = useSay();
  const [form] = Form.useForm<Fields>();
  const move = useMove('giveTask', useDone(w('give'), close));
  useFieldErrors(form, move.error);
  const send = ({ department, title, detail, staffId, dueOn }: Fields) =>
    move.mutate({
      params: { id },
      body: {
        department,
        title: title.trim(),
        detail: detail?.trim() || null,
        staffId: staffId ?? null,
        dueOn: dueOn || null,
      },
    });
  return (
    <MoveDialog
      title={w('give')}
      close={close}
      error={move.error}
      confirm={w('give')}
      busy={move.isPending}
      onConfirm={form.submit}
    >
      <Form
        name="task"
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ department: 'service' }}
        onFinish={send}
      >
        <Form.Item
          name="title"
          label={w('what')}
          rules={[{ required: true, whitespace: true, message: w('required') }]}
        >
          <Input autoFocus maxLength={200} />
        </Form.Item>
        <Form.Item name="detail" label={w('detail')}>
          <Input.TextArea rows={3} maxLength={4_000} />
        </Form.Item>
        <Form.Item name="department" label={w('department')}>
          <Select options={departments.map((value) => ({ value, label: say(departmentText[value]) }))} />
        </Form.Item>
        <Form.Item name="staffId" label={w('person')}>
          <ColleagueSelect placeholder={w('anybody')} />
        </Form.Item>
        <Form.Item name="dueOn" label={w('dueOn')}>
          <Input type="date" />
        </Form.Item>
      </Form>
    </MoveDialog>
  );
};

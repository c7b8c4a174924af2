import {
  type Department,
  departments,
  departmentText,
  type LessonRoot,
  lessonRoots,
  lessonRootText,
} from '@redress/domain';
import { Form, Input, Select } from 'antd';
import { useMove } from '../../../api/use-move.ts';
import { MoveDialog } from '../../../forms/move-dialog.tsx';
import { useDone } from '../../../forms/use-done.ts';
import { useRoomWords } from '../../../words/room-words.ts';
import { useSay } from '../../../words/use-words.ts';
import { lessonWords } from './words.ts';

type Fields = {
  readonly root: LessonRoot;
  readonly happened: string;
  readonly improvement: string;
  readonly department: Department;
};

/** Writes down where a dispute came from, and what is done so that it does not come again. */
export const LessonWrite = ({ id, close }: { readonly id: string; readonly close: () => void }) => {
  const w = useRoomWords(lessonWords);
  const say = useSay();
  const [form] = Form.useForm<Fields>();
  const move = useMove('writeLesson', useDone(w('write'), close));
  const required = [{ required: true, whitespace: true, message: w('required') }];
  return (
    <MoveDialog
      title={w('write')}
      close={close}
      error={move.error}
      confirm={w('write')}
      busy={move.isPending}
      onConfirm={form.submit}
    >
      <Form
        name="lesson"
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ root: 'product', department: 'service' }}
        onFinish={(body) => move.mutate({ params: { id }, body })}
      >
        <Form.Item name="root" label={w('root')}>
          <Select options={lessonRoots.map((value) => ({ value, label: say(lessonRootText[value]) }))} />
        </Form.Item>
        <Form.Item name="happened" label={w('happened')} rules={required}>
          <Input.TextArea rows={3} maxLength={4_000} />
        </Form.Item>
        <Form.Item name="improvement" label={w('improvement')} rules={required}>
          <Input.TextArea rows={3} maxLength={4_000} />
        </Form.Item>
        <Form.Item name="department" label={w('department')}>
          <Select options={departments.map((value) => ({ value, label: say(departmentText[value]) }))} />
        </Form.Item>
      </Form>
    </MoveDialog>
  );
};

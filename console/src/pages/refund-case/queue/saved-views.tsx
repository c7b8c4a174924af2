import { useQuery } from '@tanstack/react-query';
import { Button, Checkbox, Form, Input, Modal } from 'antd';
import { useMove } from '../../../api/use-move.ts';
import type { CaseSearch } from '../../../paths.ts';
import { caseSearch } from '../../../search.ts';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { useFocusBack } from '../../../ui/use-focus-back.ts';
import { useRoomWords } from '../../../words/room-words.ts';
import { askViews, type View } from './queries.ts';
import { deskWords } from './words.ts';

type Props = {
  readonly search: CaseSearch;
  readonly filter: (search: CaseSearch) => void;
  readonly close: () => void;
};

/** The filters that somebody comes back to, their own and those that colleagues share. */
export const SavedViews = ({ search, filter, close }: Props) => {
  const w = useRoomWords(deskWords);
  useFocusBack();
  const [form] = Form.useForm<{ name: string; shared?: boolean }>();
  const views = useQuery(askViews());
  const save = useMove('saveView', () => form.resetFields());
  const drop = useMove('dropView', () => undefined);
  const kept = Object.fromEntries(
    Object.entries(search).flatMap(([name, value]) =>
      typeof value === 'string' && !passing.has(name) ? [[name, value]] : [],
    ),
  );
  const show = (view: View) => {
    filter(caseSearch(view.search));
    close();
  };
  return (
    <Modal open title={w('views')} onCancel={close} footer={null}>
      <div className="stack">
        <ProblemAlert error={views.error ?? save.error ?? drop.error} />
        {views.data?.data.length === 0 && <span className="grey">{w('noViews')}</span>}
        {views.data?.data.map((view) => (
          <div key={view.id} className="card-line">
            <Button type="link" style={{ padding: 0, height: 'auto', whiteSpace: 'normal' }} onClick={() => show(view)}>
              {view.name}
            </Button>
            {view.own ? (
              <Button size="small" type="text" onClick={() => drop.mutate({ params: { id: view.id } })}>
                {w('drop')}
              </Button>
            ) : (
              <span className="grey small">{w('sharedBy', { name: view.owner.name })}</span>
            )}
          </div>
        ))}
        <Form
          name="view"
          form={form}
          layout="vertical"
          requiredMark={false}
          onFinish={({ name, shared = false }) => save.mutate({ body: { name: name.trim(), shared, search: kept } })}
        >
          <Form.Item
            name="name"
            label={w('name')}
            rules={[{ required: true, whitespace: true, message: w('required') }]}
          >
            <Input maxLength={60} />
          </Form.Item>
          <Form.Item name="shared" valuePropName="checked">
            <Checkbox>{w('shared')}</Checkbox>
          </Form.Item>
          <Button htmlType="submit" loading={save.isPending}>
            {w('save')}
          </Button>
        </Form>
      </div>
    </Modal>
  );
};

/** Where somebody stood in the list is no filter. */
const passing = new Set(['cursor', 'open', 'view', 'timeline']);

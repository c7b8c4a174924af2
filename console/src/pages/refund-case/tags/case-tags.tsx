import { Button, Form } from 'antd';
import { useState } from 'react';
import { useMay } from '../../../api/use-may.ts';
import { useMove } from '../../../api/use-move.ts';
import { MoveDialog } from '../../../forms/move-dialog.tsx';
import { useRoomWords } from '../../../words/room-words.ts';
import type { Desk } from '../assignment/queries.ts';
import { TagMarks } from './tag-mark.tsx';
import { TagSelect } from './tag-select.tsx';
import { tagWords } from './words.ts';

/** The tags of a case, and a way to change them. */
export const CaseTags = ({ desk }: { readonly desk: Desk }) => {
  const w = useRoomWords(tagWords);
  const may = useMay()('cases:work');
  const [open, setOpen] = useState(false);
  return (
    <div className="row" style={{ flexWrap: 'wrap' }}>
      <TagMarks of={desk.tags} />
      <Button size="small" disabled={!may} title={may ? undefined : w('noScope')} onClick={() => setOpen(true)}>
        {w('put')}
      </Button>
      {open && <CaseTagsDialog desk={desk} close={() => setOpen(false)} />}
    </div>
  );
};

const CaseTagsDialog = ({ desk, close }: { readonly desk: Desk; readonly close: () => void }) => {
  const w = useRoomWords(tagWords);
  const [form] = Form.useForm<{ readonly tags: readonly string[] }>();
  const move = useMove('tagCase', close);
  const before: readonly string[] = desk.tags.map(({ id }) => id);
  const send = (tags: readonly string[]): void =>
    move.mutate({
      params: { id: desk.caseId },
      body: {
        add: tags.filter((id) => !before.includes(id)),
        remove: before.filter((id) => !tags.includes(id)),
      },
    });
  return (
    <MoveDialog
      title={w('tags')}
      close={close}
      error={move.error}
      confirm={w('save')}
      busy={move.isPending}
      onConfirm={form.submit}
    >
      <Form
        name="case-tags"
        form={form}
        layout="vertical"
        initialValues={{ tags: before }}
        onFinish={({ tags }) => send(tags)}
      >
        <Form.Item name="tags" label={w('tags')}>
          <TagSelect mode="multiple" retiredToo style={{ width: '100%' }} />
        </Form.Item>
      </Form>
    </MoveDialog>
  );
};

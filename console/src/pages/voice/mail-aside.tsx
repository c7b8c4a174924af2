import { Button, Form, Input } from 'antd';
import { useMove } from '../../api/use-move.ts';
import { useFieldErrors } from '../../forms/field-errors.ts';
import { MoveDialog } from '../../forms/move-dialog.tsx';
import { useDone } from '../../forms/use-done.ts';
import { useRoomWords } from '../../words/room-words.ts';
import type { LooseMail } from './queries.ts';
import { voiceWords } from './words.ts';

const examples = ['ad', 'duplicate', 'notOurs'] as const;

/** Sets a mail aside with the reason; the commonest ones take one press. */
export const MailAside = ({ of, close }: { readonly of: LooseMail; readonly close: () => void }) => {
  const w = useRoomWords(voiceWords);
  const [form] = Form.useForm<{ why: string }>();
  const move = useMove('setLooseMailAside', useDone(w('loose.asideDone'), close));
  useFieldErrors(form, move.error);
  return (
    <MoveDialog
      title={w('loose.aside')}
      close={close}
      error={move.error}
      confirm={w('loose.aside')}
      busy={move.isPending}
      onConfirm={form.submit}
    >
      <Form
        name="mail-aside"
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={(body) => move.mutate({ params: { id: of.id }, body })}
      >
        <Form.Item
          name="why"
          label={w('loose.asideField')}
          extra={w('loose.asideHint')}
          rules={[{ required: true, whitespace: true, message: w('required') }]}
        >
          <Input autoFocus maxLength={500} />
        </Form.Item>
        <div className="row">
          {examples.map((name) => (
            <Button key={name} size="small" onClick={() => form.setFieldValue('why', w(`loose.asideExamples.${name}`))}>
              {w(`loose.asideExamples.${name}`)}
            </Button>
          ))}
        </div>
      </Form>
    </MoveDialog>
  );
};

import { Form, Input } from 'antd';
import { useMove } from '../../api/use-move.ts';
import { useFieldErrors } from '../../forms/field-errors.ts';
import { MoveDialog } from '../../forms/move-dialog.tsx';
import { useDone } from '../../forms/use-done.ts';
import { useRoomWords } from '../../words/room-words.ts';
import type { Complaint } from './queries.ts';
import { voiceWords } from './words.ts';

type Props = { readonly of: Complaint; readonly close: () => void };

/** The answer that the customer reads. */
export const ComplaintAnswer = ({ of, close }: Props) => {
  const w = useRoomWords(voiceWords);
  const [form] = Form.useForm<{ answer: string }>();
  const move = useMove('answerComplaint', useDone(w('complaint.answered'), close));
  useFieldErrors(form, move.error);
  return (
    <MoveDialog
      title={w('complaint.answerTitle')}
      close={close}
      error={move.error}
      confirm={w('complaint.answer')}
      busy={move.isPending}
      onConfirm={form.submit}
    >
      <p className="voice-words break">{of.words}</p>
      <Form
        name="complaint-answer"
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={(body) => move.mutate({ params: { id: of.id }, body })}
      >
        <Form.Item
          name="answer"
          label={w('complaint.answerField')}
          extra={w('complaint.answerHint')}
          rules={[{ required: true, whitespace: true, message: w('required') }]}
        >
          <Input.TextArea autoFocus rows={5} maxLength={4_000} />
        </Form.Item>
      </Form>
    </MoveDialog>
  );
};

/** Hands a complaint up, with the reason. */
export const ComplaintEscalate = ({ of, close }: Props) => {
  const w = useRoomWords(voiceWords);
  const [form] = Form.useForm<{ why: string }>();
  const move = useMove('escalateComplaint', useDone(w('complaint.escalated'), close));
  useFieldErrors(form, move.error);
  return (
    <MoveDialog
      title={w('complaint.escalateTitle')}
      close={close}
      error={move.error}
      confirm={w('complaint.escalate')}
      busy={move.isPending}
      onConfirm={form.submit}
    >
      <Form
        name="complaint-escalate"
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={(body) => move.mutate({ params: { id: of.id }, body })}
      >
        <Form.Item
          name="why"
          label={w('complaint.escalateField')}
          extra={w('complaint.escalateHint')}
          rules={[{ required: true, whitespace: true, message: w('required') }]}
        >
          <Input.TextArea autoFocus rows={3} maxLength={2_000} />
        </Form.Item>
      </Form>
    </MoveDialog>
  );
};

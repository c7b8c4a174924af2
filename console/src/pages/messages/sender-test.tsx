import { Form, Input } from 'antd';
import { useMove } from '../../api/use-move.ts';
import { useFieldErrors } from '../../forms/field-errors.ts';
import { MoveDialog } from '../../forms/move-dialog.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { useSay } from '../../words/use-words.ts';
import type { Sender } from './queries.ts';
import { senderWords } from './sender-words.ts';

/** Sends a test and shows what the gateway said. */
export const SenderTest = ({ of, close }: { readonly of: Sender; readonly close: () => void }) => {
  const t = useRoomWords(senderWords);
  const say = useSay();
  const [form] = Form.useForm<{ to?: string }>();
  const test = useMove('testSender', () => undefined);
  useFieldErrors(form, test.error);
  const { data } = test;
  return (
    <MoveDialog
      title={`${t('test')} · ${of.label}`}
      close={close}
      error={test.error}
      confirm={t('test')}
      busy={test.isPending}
      onConfirm={form.submit}
    >
      <Form
        form={form}
        layout="vertical"
        onFinish={({ to }) => test.mutate({ params: { id: of.id }, body: { to: to?.trim() || null } })}
      >
        {of.channel === 'robot' ? (
          <p>{t('testRobot')}</p>
        ) : (
          <Form.Item
            name="to"
            label={t('testTo')}
            extra={t('testToHint')}
            rules={[{ required: true, message: t('required') }]}
          >
            <Input maxLength={200} />
          </Form.Item>
        )}
      </Form>
      {data && (
        <div role="status">
          <span className={`tone tone-${data.ok ? 'done' : 'trouble'}`}>
            {t('tested', { outcome: say(data.message), ms: data.milliseconds })}
          </span>
          <div className="grey small break">
            {[data.code, data.answer, data.providerId].filter(Boolean).join(' · ')}
          </div>
        </div>
      )}
    </MoveDialog>
  );
};

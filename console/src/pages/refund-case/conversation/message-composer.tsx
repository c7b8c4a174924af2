import { type TalkChannel, type TalkDirection, talkChannels, talkChannelText } from '@redress/domain';
import { App, Button, Form, Input, Radio, Select } from 'antd';
import { useMove } from '../../../api/use-move.ts';
import { useFieldErrors } from '../../../forms/field-errors.ts';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { useRoomWords } from '../../../words/room-words.ts';
import { useSay } from '../../../words/use-words.ts';
import { conversationWords } from './words.ts';

type Fields = {
  readonly channel: TalkChannel;
  readonly direction?: TalkDirection;
  readonly subject?: string;
  readonly words: string;
};

/** Writes to the customer, or writes down what was said on the telephone or at the counter. */
export const MessageComposer = ({ id }: { readonly id: string }) => {
  const w = useRoomWords(conversationWords);
  const say = useSay();
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const channel = Form.useWatch('channel', form) ?? 'portal';
  const logged = channel === 'phone' || channel === 'in_person';
  const move = useMove('postCaseMessage', () => {
    form.resetFields(['words', 'subject']);
    void message.success(w('sent'));
  });
  useFieldErrors(form, move.error);
  const send = ({ channel: by, direction = 'to_customer', subject, words }: Fields) =>
    move.mutate({
      params: { id },
      body: {
        channel: by,
        direction: logged ? direction : 'to_customer',
        subject: by === 'email' ? subject?.trim() || null : null,
        words: words.trim(),
      },
    });
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={{ channel: 'portal', direction: 'from_customer' }}
      onFinish={send}
    >
      <Form.Item name="channel" label={w('channel')}>
        <Select options={talkChannels.map((value) => ({ value, label: say(talkChannelText[value]) }))} />
      </Form.Item>
      {logged && (
        <Form.Item name="direction" label={w('who')}>
          <Radio.Group
            options={[
              { value: 'from_customer', label: w('fromCustomer') },
              { value: 'to_customer', label: w('fromDesk') },
            ]}
          />
        </Form.Item>
      )}
      {channel === 'email' && (
        <Form.Item name="subject" label={w('subject')}>
          <Input maxLength={400} />
        </Form.Item>
      )}
      <Form.Item name="words" label={w('write')} rules={[{ required: true, whitespace: true, message: w('required') }]}>
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 12 }} maxLength={20_000} />
      </Form.Item>
      <ProblemAlert error={move.error} />
      <Button type="primary" htmlType="submit" loading={move.isPending}>
        {logged ? w('log') : w('send')}
      </Button>
    </Form>
  );
};

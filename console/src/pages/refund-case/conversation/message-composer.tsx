import { type TalkChannel, type TalkDirection, talkChannels, talkChannelText } from '@redress/domain';
import { useMutation, useQuery } from '@tanstack/react-query';
import { App, Button, Form, Input, Radio, Select } from 'antd';
import { useState } from 'react';
import { call } from '../../../api/client.ts';
import { useMove } from '../../../api/use-move.ts';
import { useFieldErrors } from '../../../forms/field-errors.ts';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { useRoomWords } from '../../../words/room-words.ts';
import { useLanguage, useSay } from '../../../words/use-words.ts';
import { AttachmentPicker } from './attachment-picker.tsx';
import { askTemplates, type Filled } from './queries.ts';
import { conversationWords } from './words.ts';

type Fields = {
  readonly channel: TalkChannel;
  readonly direction?: TalkDirection;
  readonly subject?: string;
  readonly words: string;
  readonly attachments?: readonly string[];
};

/** Writes to the customer, or writes down what was said on the telephone or at the counter. */
export const MessageComposer = ({ id }: { readonly id: string }) => {
  const w = useRoomWords(conversationWords);
  const say = useSay();
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const channel = Form.useWatch('channel', form) ?? 'portal';
  const logged = channel === 'phone' || channel === 'in_person';
  const language = useLanguage();
  const templates = useQuery(askTemplates());
  const offered = templates.data?.data.filter(({ retired }) => !retired) ?? [];
  const [template, setTemplate] = useState<Filled['template']>(null);
  const fill = useMutation({
    mutationFn: (templateId: string) => call('fillReply', { params: { id }, body: { templateId, language } }),
    onSuccess: (filled) => {
      setTemplate(filled.template);
      form.setFieldsValue({ words: filled.words, ...(filled.subject !== null && { subject: filled.subject }) });
    },
  });
  const move = useMove('postCaseMessage', () => {
    setTemplate(null);
    form.resetFields(['words', 'subject', 'attachments']);
    void message.success(w('sent'));
  });
  useFieldErrors(form, move.error);
  const send = ({ channel: by, direction = 'to_customer', subject, words, attachments = [] }: Fields) =>
    move.mutate({
      params: { id },
      body: {
        channel: by,
        direction: logged ? direction : 'to_customer',
        subject: by === 'email' ? subject?.trim() || null : null,
        words: words.trim(),
        attachments: [...attachments],
        template,
      },
    });
  return (
    <Form
      name="message"
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
      {offered.length > 0 && !logged && (
        <Form.Item label={w('template')} htmlFor="reply-template">
          <Select
            id="reply-template"
            allowClear
            loading={fill.isPending}
            value={template?.id ?? null}
            placeholder={w('noTemplate')}
            options={offered.map((one) => ({ value: one.id, label: `${one.code} · ${say(one.title)}` }))}
            onChange={(templateId?: string | null) => (templateId ? fill.mutate(templateId) : setTemplate(null))}
          />
        </Form.Item>
      )}
      {channel === 'email' && (
        <Form.Item name="subject" label={w('subject')}>
          <Input maxLength={400} />
        </Form.Item>
      )}
      <Form.Item
        name="words"
        label={logged ? w('words') : w('write')}
        rules={[{ required: true, whitespace: true, message: w('required') }]}
      >
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 12 }} maxLength={20_000} />
      </Form.Item>
      <Form.Item name="attachments" label={w('attach')} {...(!logged && { extra: w('attachHint') })}>
        <AttachmentPicker caseId={id} />
      </Form.Item>
      <ProblemAlert error={move.error ?? fill.error} />
      <Button type="primary" htmlType="submit" loading={move.isPending}>
        {logged ? w('log') : w('send')}
      </Button>
    </Form>
  );
};

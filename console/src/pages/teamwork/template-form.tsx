import { useMutation } from '@tanstack/react-query';
import { Button, Checkbox, Form, Input } from 'antd';
import { useState } from 'react';
import { call } from '../../api/client.ts';
import type { ReplyFor } from '../../api/routes.ts';
import { useMove } from '../../api/use-move.ts';
import { useFieldErrors } from '../../forms/field-errors.ts';
import { MoveDialog } from '../../forms/move-dialog.tsx';
import { useDone } from '../../forms/use-done.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { useLanguage, useSay } from '../../words/use-words.ts';
import type { Template } from '../refund-case/conversation/queries.ts';
import { teamworkWords } from './words.ts';

type Words = { readonly zh: string; readonly en: string };
type Fields = { readonly code: string; readonly title: Words; readonly body: Words; readonly retired: boolean };
type Props = {
  readonly template: Template | null;
  readonly variables: ReplyFor<'listReplyTemplates'>['variables'];
  readonly close: () => void;
};

/** Writes a template. It is looked at with a true case before it is kept; a place that nothing fills is refused. */
export const TemplateForm = ({ template, variables, close }: Props) => {
  const w = useRoomWords(teamworkWords);
  const say = useSay();
  const [form] = Form.useForm<Fields>();
  const add = useMove('addReplyTemplate', useDone(w('save'), close));
  const change = useMove('changeReplyTemplate', useDone(w('save'), close));
  const error = add.error ?? change.error;
  useFieldErrors(form, error);
  const send = (fields: Fields): void => {
    if (template) change.mutate({ params: { id: template.id }, body: { ...fields, version: template.version } });
    else add.mutate({ body: fields });
  };
  const insert = (name: string): void => {
    const { zh = '', en = '' } = form.getFieldValue('body') ?? {};
    form.setFieldsValue({ body: { zh: `${zh}{{${name}}}`, en } });
  };
  const required = [{ required: true, whitespace: true, message: w('required') }];
  return (
    <MoveDialog
      title={w(template ? 'change' : 'add')}
      width={680}
      close={close}
      error={error}
      confirm={w('save')}
      busy={add.isPending || change.isPending}
      onConfirm={form.submit}
    >
      <Form
        form={form}
        name="template"
        layout="vertical"
        requiredMark={false}
        initialValues={template ?? { retired: false }}
        onFinish={send}
      >
        <Form.Item name="code" label={w('code')} rules={required}>
          <Input maxLength={64} />
        </Form.Item>
        <Form.Item name={['title', 'zh']} label={w('titleZh')} rules={required}>
          <Input maxLength={400} />
        </Form.Item>
        <Form.Item name={['title', 'en']} label={w('titleEn')} rules={required}>
          <Input maxLength={400} />
        </Form.Item>
        <Form.Item name={['body', 'zh']} label={w('bodyZh')} rules={required}>
          <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} maxLength={4_000} />
        </Form.Item>
        <div className="small grey">{w('variables')}</div>
        <div className="row" style={{ flexWrap: 'wrap' }}>
          {variables.map(({ name, means }) => (
            <Button key={name} size="small" title={say(means)} onClick={() => insert(name)}>
              {say(means)}
            </Button>
          ))}
        </div>
        <Form.Item name={['body', 'en']} label={w('bodyEn')} rules={required}>
          <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} maxLength={4_000} />
        </Form.Item>
        {template && (
          <Form.Item name="retired" valuePropName="checked">
            <Checkbox>{w('retire')}</Checkbox>
          </Form.Item>
        )}
      </Form>
      <Preview body={() => form.getFieldValue('body') as Words | undefined} />
    </MoveDialog>
  );
};

/** The text as a customer of a true case would read it. */
const Preview = ({ body }: { readonly body: () => Words | undefined }) => {
  const w = useRoomWords(teamworkWords);
  const language = useLanguage();
  const [number, setNumber] = useState('');
  const shown = useMutation({
    mutationFn: async () => {
      const found = await call('listCases', { query: { number: number.trim() } });
      const id = found.data.find((one) => one.number === number.trim())?.id;
      const words = body();
      return id && words ? call('fillReply', { params: { id }, body: { body: words, language } }) : null;
    },
  });
  return (
    <div className="stack">
      <div className="row">
        <Input
          value={number}
          aria-label={w('previewWith')}
          placeholder={w('previewWith')}
          onChange={({ target }) => setNumber(target.value)}
        />
        <Button loading={shown.isPending} disabled={number.trim() === ''} onClick={() => shown.mutate()}>
          {w('preview')}
        </Button>
      </div>
      <ProblemAlert error={shown.error} />
      {shown.data === null && <span className="grey">{w('unknownCase')}</span>}
      {shown.data && (
        <div className="tone tone-waiting break" style={{ whiteSpace: 'pre-wrap' }} aria-live="polite">
          {shown.data.words}
        </div>
      )}
    </div>
  );
};

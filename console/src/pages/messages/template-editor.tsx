import { Button, Form, Input, Switch } from 'antd';
import { call } from '../../api/client.ts';
import type { BodyFor } from '../../api/routes.ts';
import { useMove } from '../../api/use-move.ts';
import { useFieldErrors } from '../../forms/field-errors.ts';
import { useDone } from '../../forms/use-done.ts';
import { MoveButton } from '../../ui/move-button.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { useSay } from '../../words/use-words.ts';
import type { Template } from './queries.ts';
import { messageWords } from './words.ts';

type Words = Omit<BodyFor<'writeTemplate'>, 'basedOn'> & { readonly caseId?: string };
type Props = { readonly of: Template; readonly basedOn: number; readonly saved: () => void };

const languages = ['zh', 'en'] as const;
const parts = ['subject', 'body', 'short'] as const;

/** Both languages beside each other, the variables that may stand in them, and the preview that the server fills. */
export const TemplateEditor = ({ of, basedOn, saved }: Props) => {
  const t = useRoomWords(messageWords);
  const say = useSay();
  const [form] = Form.useForm<Words>();
  const write = useMove('writeTemplate', useDone(t('templates.saved'), saved));
  const preview = useMove('previewTemplate', () => undefined);
  useFieldErrors(form, write.error ?? preview.error);
  const params = { template: of.template };
  const look = async (): Promise<void> => {
    // What was wrong before is judged anew.
    write.reset();
    const { caseId: written = '', subject, body, short } = form.getFieldsValue();
    const number = written.trim();
    const caseId = number === '' ? null : await caseOf(number);
    if (number !== '' && caseId === null) form.setFields([{ name: 'caseId', errors: [t('templates.noCase')] }]);
    else preview.mutate({ params, body: { subject, body, short, caseId } });
  };
  return (
    <Form
      form={form}
      layout="vertical"
      initialValues={of}
      onFinish={({ enabled, subject, body, short }) =>
        write.mutate({ params, body: { enabled, subject, body, short, basedOn } })
      }
    >
      <div className="two-up">
        {languages.map((language) => (
          <section key={language} className="panel">
            <h3 style={{ marginTop: 0 }}>{t(`templates.${language}`)}</h3>
            {parts.map((part) => (
              <Form.Item
                key={part}
                name={[part, language]}
                label={t(`templates.${part}`)}
                rules={[{ required: true, message: t('required') }]}
              >
                {part === 'body' ? (
                  <Input.TextArea autoSize={{ minRows: 6 }} maxLength={4_000} />
                ) : (
                  <Input maxLength={400} />
                )}
              </Form.Item>
            ))}
          </section>
        ))}
      </div>
      <section className="panel stack" style={{ marginTop: 16 }}>
        <Form.Item name="enabled" label={t('templates.enabled')} valuePropName="checked" style={{ margin: 0 }}>
          <Switch aria-label={t('templates.enabled')} />
        </Form.Item>
        <div>
          <strong>{t('templates.variables')}</strong>
          <ul style={{ margin: '4px 0 0', paddingInlineStart: 20 }}>
            {of.variables.map(({ variable, means, required }) => (
              <li key={variable} className="break">
                <code>{`{{${variable}}}`}</code> {say(means)}
                {required && <span className="grey"> · {t('templates.required')}</span>}
              </li>
            ))}
          </ul>
        </div>
        <Form.Item
          name="caseId"
          label={t('templates.previewCase')}
          extra={t('templates.previewHint')}
          style={{ margin: 0 }}
        >
          <Input maxLength={40} placeholder="RF-…" />
        </Form.Item>
        <ProblemAlert error={write.error ?? preview.error} />
        <div className="row">
          <Button onClick={() => void look()} loading={preview.isPending}>
            {t('templates.preview')}
          </Button>
          <MoveButton scope="messages:write" type="primary" htmlType="submit" loading={write.isPending}>
            {t('templates.save')}
          </MoveButton>
        </div>
      </section>
      {preview.data && (
        <div className="two-up" style={{ marginTop: 16 }} role="status">
          {languages.map((language) => (
            <section key={language} className="panel stack" lang={language === 'zh' ? 'zh-CN' : 'en'}>
              <strong className="break">{preview.data[language].subject}</strong>
              <p className="break" style={{ whiteSpace: 'pre-wrap', margin: 0 }}>
                {preview.data[language].body}
              </p>
              <p className="grey break" style={{ margin: 0 }}>
                {preview.data[language].short}
              </p>
            </section>
          ))}
        </div>
      )}
    </Form>
  );
};

/** The case that bears a number; null when there is none, or none that this person may see. */
const caseOf = async (number: string): Promise<string | null> => {
  if (number.startsWith('case_')) return number;
  const found = await call('searchDesk', { query: { words: number } }).catch(() => null);
  return found?.cases.find((each) => each.number === number)?.id ?? null;
};

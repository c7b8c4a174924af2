import { useQuery } from '@tanstack/react-query';
import { Form, Input } from 'antd';
import type { BodyFor } from '../../api/routes.ts';
import { useMove } from '../../api/use-move.ts';
import { useFieldErrors } from '../../forms/field-errors.ts';
import { useDone } from '../../forms/use-done.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { MoveButton } from '../../ui/move-button.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { askMessages } from './queries.ts';
import { messageWords } from './words.ts';

type Rules = BodyFor<'setMessageRules'>;

/** When nobody is disturbed, and where the links in messages lead. */
export const MessageRules = () => {
  const t = useRoomWords(messageWords);
  const [form] = Form.useForm<Rules>();
  const save = useMove(
    'setMessageRules',
    useDone(t('rules.saved'), () => undefined),
  );
  useFieldErrors(form, save.error);
  const send = ({ portalUrl, consoleUrl, ...hours }: Rules): void =>
    save.mutate({ body: { ...hours, portalUrl: portalUrl || null, consoleUrl: consoleUrl || null } });
  return (
    <section className="panel stack" style={{ marginTop: 16 }}>
      <h2 style={{ margin: 0, fontSize: 16 }}>{t('rules.title')}</h2>
      <p className="grey" style={{ margin: 0 }}>
        {t('rules.hint')}
      </p>
      <Loaded of={useQuery(askMessages.rules())} rows={2}>
        {(rules) => (
          <Form form={form} layout="vertical" initialValues={rules} onFinish={send}>
            <div className="two-up">
              <Form.Item name="quietFrom" label={t('rules.quietFrom')}>
                <Input type="time" />
              </Form.Item>
              <Form.Item name="quietUntil" label={t('rules.quietUntil')}>
                <Input type="time" />
              </Form.Item>
              <Form.Item name="portalUrl" label={t('rules.portalUrl')}>
                <Input maxLength={300} placeholder="https://" />
              </Form.Item>
              <Form.Item name="consoleUrl" label={t('rules.consoleUrl')}>
                <Input maxLength={300} placeholder="https://" />
              </Form.Item>
            </div>
            <ProblemAlert error={save.error} />
            <MoveButton scope="messages:write" htmlType="submit" loading={save.isPending}>
              {t('rules.save')}
            </MoveButton>
          </Form>
        )}
      </Loaded>
    </section>
  );
};

import { Alert, Button, Form, Input } from 'antd';
import { ApiProblem } from '../../api/problem.ts';
import { session } from '../../api/session.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { useTry } from './use-try.ts';
import { signInWords } from './words.ts';

/** With an access key: the server is asked whose it is, and only a key that it knows is kept. */
export const KeyForm = ({ enter }: { readonly enter: () => Promise<void> }) => {
  const t = useRoomWords(signInWords);
  const { error, busy, run } = useTry();
  const submit = ({ key }: { readonly key: string }): Promise<void> =>
    run(async () => {
      session.signIn(key.trim());
      await enter().catch((problem: unknown) => {
        session.forget();
        throw problem;
      });
    });
  const unknown = error instanceof ApiProblem && error.status === 401;
  return (
    <>
      <span className="grey">{t('keyHint')}</span>
      {unknown ? <Alert type="error" showIcon role="alert" title={t('keyWrong')} /> : <ProblemAlert error={error} />}
      <Form layout="vertical" requiredMark={false} onFinish={submit}>
        <Form.Item name="key" label={t('key')} rules={[{ required: true, whitespace: true, message: t('keyEmpty') }]}>
          <Input.Password autoFocus autoComplete="off" spellCheck={false} placeholder="rk_…" size="large" />
        </Form.Item>
        <Button type="primary" htmlType="submit" size="large" block loading={busy}>
          {t('submit')}
        </Button>
      </Form>
    </>
  );
};

import { Mark } from '@redress/look';
import { useNavigate, useRouter, useSearch } from '@tanstack/react-router';
import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../api/problem.ts';
import { ask, queries } from '../api/queries.ts';
import { session } from '../api/session.ts';
import { base } from '../paths.ts';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { LanguageSwitch } from './switches.tsx';

/** Signs in with an access key: the server is asked whose it is, and only a key that it knows is kept. */
export const SignIn = () => {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const router = useRouter();
  const { next } = useSearch({ from: '/sign-in' });
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);

  const submit = async ({ key }: { readonly key: string }): Promise<void> => {
    setBusy(true);
    session.signIn(key.trim());
    try {
      await queries.fetchQuery({ ...ask.me(), staleTime: 0 });
      // Only a place of the console: an address from outside leads nowhere else.
      if (next?.startsWith(`${base}/`)) router.history.push(next);
      else await navigate({ to: '/cases' });
    } catch (problem) {
      session.forget();
      setError(problem);
    } finally {
      setBusy(false);
    }
  };

  const unknown = error instanceof ApiProblem && error.status === 401;
  return (
    <main className="sign-in">
      <div className="sign-in-brand">
        <Mark size={40} />
        <h1>
          退还 <span className="grey">Redress</span>
        </h1>
        <span style={{ marginLeft: 'auto' }}>
          <LanguageSwitch />
        </span>
      </div>
      <div className="panel stack">
        <span className="grey">{t('signIn.hint')}</span>
        {unknown ? (
          <Alert type="error" showIcon role="alert" title={t('signIn.wrong')} />
        ) : (
          <ProblemAlert error={error} />
        )}
        <Form layout="vertical" requiredMark={false} onFinish={submit}>
          <Form.Item
            name="key"
            label={t('signIn.key')}
            rules={[{ required: true, whitespace: true, message: t('signIn.empty') }]}
          >
            <Input.Password autoFocus autoComplete="off" spellCheck={false} placeholder="rk_…" size="large" />
          </Form.Item>
          <Button type="primary" htmlType="submit" size="large" block loading={busy}>
            {t('signIn.submit')}
          </Button>
        </Form>
      </div>
    </main>
  );
};

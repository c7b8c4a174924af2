import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { tellSignIn } from '../../api/sign-in.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { useTry } from './use-try.ts';
import { signInWords } from './words.ts';

/** Asks for a link by mail; the answer is the same whether there is such an account or not. */
export const ForgotForm = () => {
  const t = useRoomWords(signInWords);
  const { error, busy, run } = useTry();
  const [done, setDone] = useState(false);
  const submit = ({ account }: { readonly account: string }): Promise<void> =>
    run(async () => {
      await tellSignIn('/request-password-reset', { email: account.trim() });
      setDone(true);
    });
  if (done) return <Alert type="success" showIcon title={t('forgotDone')} />;
  return (
    <>
      <span className="grey">{t('forgotHint')}</span>
      <ProblemAlert error={error} />
      <Form layout="vertical" requiredMark={false} onFinish={submit}>
        <Form.Item
          name="account"
          label={t('account')}
          rules={[{ required: true, whitespace: true, message: t('required') }]}
        >
          <Input autoFocus autoComplete="username" size="large" maxLength={254} />
        </Form.Item>
        <Button type="primary" htmlType="submit" size="large" block loading={busy}>
          {t('forgotSend')}
        </Button>
      </Form>
    </>
  );
};

import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { tellSignIn } from '../../api/sign-in.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { useTry } from './use-try.ts';
import { signInWords } from './words.ts';

type Fields = { readonly code: string };

/** The second step: six digits, or one of the recovery codes. */
export const CodeForm = ({ opened }: { readonly opened: () => Promise<void> }) => {
  const t = useRoomWords(signInWords);
  const { error, busy, run } = useTry();
  const [recovery, setRecovery] = useState(false);
  const submit = ({ code }: Fields): Promise<void> =>
    run(async () => {
      await tellSignIn(recovery ? '/two-factor/verify-backup-code' : '/two-factor/verify-totp', { code: code.trim() });
      await opened();
    });
  return (
    <>
      <ProblemAlert error={error} />
      <Form<Fields> key={String(recovery)} layout="vertical" requiredMark={false} onFinish={submit}>
        <Form.Item
          name="code"
          label={t(recovery ? 'recovery' : 'code')}
          extra={t(recovery ? 'recoveryHint' : 'codeHint')}
          rules={[{ required: true, whitespace: true, message: t('required') }]}
        >
          <Input
            autoFocus
            size="large"
            className="number"
            autoComplete="one-time-code"
            inputMode={recovery ? 'text' : 'numeric'}
            maxLength={recovery ? 40 : 6}
          />
        </Form.Item>
        <Button type="primary" htmlType="submit" size="large" block loading={busy}>
          {t('confirm')}
        </Button>
      </Form>
      <Button type="link" size="small" onClick={() => setRecovery(!recovery)}>
        {t(recovery ? 'useCode' : 'useRecovery')}
      </Button>
    </>
  );
};

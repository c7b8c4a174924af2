import { Button, Form, Input } from 'antd';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { signInWords } from './words.ts';

type Props = {
  /** For the password manager of the browser; empty when it is not known here. */
  readonly account: string;
  readonly error: unknown;
  readonly busy: boolean;
  readonly submit: (password: string) => Promise<void>;
};
type Fields = { readonly password: string; readonly repeat: string };

/** A new password, twice. Whether it is good enough, the server says. */
export const NewPasswordForm = ({ account, error, busy, submit }: Props) => {
  const t = useRoomWords(signInWords);
  return (
    <>
      <ProblemAlert error={error} />
      <Form<Fields> layout="vertical" requiredMark={false} onFinish={({ password }) => submit(password)}>
        <input type="text" autoComplete="username" value={account} readOnly hidden />
        <Form.Item
          name="password"
          label={t('newPassword')}
          extra={t('rule')}
          rules={[{ required: true, message: t('required') }]}
        >
          <Input.Password autoComplete="new-password" size="large" maxLength={128} />
        </Form.Item>
        <Form.Item
          name="repeat"
          label={t('repeat')}
          dependencies={['password']}
          rules={[
            { required: true, message: t('required') },
            ({ getFieldValue }) => ({
              validator: (_, value) =>
                value === undefined || value === getFieldValue('password')
                  ? Promise.resolve()
                  : Promise.reject(new Error(t('differ'))),
            }),
          ]}
        >
          <Input.Password autoComplete="new-password" size="large" maxLength={128} />
        </Form.Item>
        <Button type="primary" htmlType="submit" size="large" block loading={busy}>
          {t('setPassword')}
        </Button>
      </Form>
    </>
  );
};

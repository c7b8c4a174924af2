import { App, Button, Form, Input } from 'antd';
import { tellSignIn } from '../../api/sign-in.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { useTry } from '../sign-in/use-try.ts';
import { accountWords } from './words.ts';

type Fields = { readonly currentPassword: string; readonly newPassword: string };

export const PasswordChange = () => {
  const t = useRoomWords(accountWords);
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const { error, busy, run } = useTry();
  const required = [{ required: true, message: t('required') }];
  const submit = (fields: Fields): Promise<void> =>
    run(async () => {
      await tellSignIn('/change-password', { ...fields, revokeOtherSessions: true });
      form.resetFields();
      void message.success(t('changed'));
    });
  return (
    <section className="panel stack">
      <strong>{t('password')}</strong>
      <ProblemAlert error={error} />
      <Form<Fields> form={form} layout="vertical" requiredMark={false} onFinish={submit}>
        <Form.Item name="currentPassword" label={t('current')} rules={required}>
          <Input.Password autoComplete="current-password" maxLength={1_000} />
        </Form.Item>
        <Form.Item name="newPassword" label={t('next')} extra={t('rule')} rules={required}>
          <Input.Password autoComplete="new-password" maxLength={128} />
        </Form.Item>
        <Button htmlType="submit" loading={busy}>
          {t('change')}
        </Button>
      </Form>
    </section>
  );
};

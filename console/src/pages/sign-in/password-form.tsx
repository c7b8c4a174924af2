import { browserSupportsWebAuthn, startAuthentication } from '@simplewebauthn/browser';
import { useQuery } from '@tanstack/react-query';
import { Button, Divider, Form, Input } from 'antd';
import { askSignIn, tellSignIn } from '../../api/sign-in.ts';
import { base } from '../../paths.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { useTry } from './use-try.ts';
import { signInWords } from './words.ts';

type Props = {
  readonly opened: () => Promise<void>;
  readonly needsCode: () => void;
  readonly next: string | undefined;
};
type Fields = { readonly account: string; readonly password: string };

/** A device makes passkeys for names, never for bare numbers of machines. */
const hasName = !/^[\d.]+$|^\[/.test(location.hostname);

export const PasswordForm = ({ opened, needsCode, next }: Props) => {
  const t = useRoomWords(signInWords);
  const { error, busy, run } = useTry();
  const ways = useQuery({ queryKey: ['ways'], queryFn: () => askSignIn('/ways'), staleTime: 300_000 });
  const required = [{ required: true, whitespace: true, message: t('required') }];

  const submit = ({ account, password }: Fields): Promise<void> =>
    run(async () => {
      const { twoFactorRedirect } = await tellSignIn('/sign-in/email', { email: account.trim(), password });
      if (twoFactorRedirect) needsCode();
      else await opened();
    });
  const byPasskey = (): Promise<void> =>
    run(async () => {
      const optionsJSON = await tellSignIn('/passkey/sign-in-options');
      const response = await startAuthentication({ optionsJSON: optionsJSON as never }).catch(() => null);
      if (response === null) return;
      await tellSignIn('/passkey/sign-in', { response });
      await opened();
    });
  const bySso = (): Promise<void> =>
    run(async () => {
      const back = `${base}/sign-in?sso=done${next ? `&next=${encodeURIComponent(next)}` : ''}`;
      const { url } = await tellSignIn('/sign-in/social', {
        provider: 'sso',
        callbackURL: back,
        errorCallbackURL: back,
      });
      if (url) location.assign(url);
    });

  return (
    <>
      <ProblemAlert error={error} />
      <Form<Fields> layout="vertical" requiredMark={false} onFinish={submit}>
        <Form.Item name="account" label={t('account')} rules={required}>
          <Input autoFocus autoComplete="username webauthn" spellCheck={false} size="large" maxLength={254} />
        </Form.Item>
        <Form.Item name="password" label={t('password')} rules={required}>
          <Input.Password autoComplete="current-password" size="large" maxLength={1_000} />
        </Form.Item>
        <Button type="primary" htmlType="submit" size="large" block loading={busy}>
          {t('submit')}
        </Button>
      </Form>
      <Divider plain style={{ margin: 0 }} />
      <Button
        size="large"
        block
        disabled={busy || !hasName || !browserSupportsWebAuthn()}
        title={hasName ? t('passkeyHint') : t('passkeyNoHost')}
        onClick={() => void byPasskey()}
      >
        {t('passkey')}
      </Button>
      {!hasName && <span className="grey small">{t('passkeyNoHost')}</span>}
      {ways.data?.sso && (
        <Button size="large" block disabled={busy} onClick={() => void bySso()}>
          {t('sso', { name: ways.data.sso })}
        </Button>
      )}
    </>
  );
};

import { useQuery } from '@tanstack/react-query';
import { Button, Form, Input, QRCode } from 'antd';
import { useState } from 'react';
import { tellSignIn } from '../../api/sign-in.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Told } from '../../ui/told.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { useTry } from '../sign-in/use-try.ts';
import { askOwn, readOwnAgain } from './queries.ts';
import { accountWords } from './words.ts';

type Setup = { readonly totpURI: string | null; readonly backupCodes: readonly string[] };

/** Turning the second factor on takes a code from it, so that nobody shuts themselves out with one that was never set up. */
export const SecondFactor = () => {
  const t = useRoomWords(accountWords);
  const [setup, setSetup] = useState<Setup | null>(null);
  const own = useQuery(askOwn.session());
  return (
    <section className="panel stack">
      <strong>{t('factor')}</strong>
      <Loaded of={own}>
        {({ user }) => (
          <>
            <span className="grey">{t(user.twoFactorEnabled ? 'factorOn' : 'factorOff')}</span>
            {setup?.totpURI ? (
              <Confirm uri={setup.totpURI} done={() => setSetup({ ...setup, totpURI: null })} />
            ) : setup === null ? (
              <WithPassword on={user.twoFactorEnabled} made={setSetup} />
            ) : null}
            {setup !== null && setup.totpURI === null && setup.backupCodes.length > 0 && (
              <Codes of={setup.backupCodes} />
            )}
          </>
        )}
      </Loaded>
    </section>
  );
};

const WithPassword = ({ on, made }: { readonly on: boolean; readonly made: (setup: Setup | null) => void }) => {
  const t = useRoomWords(accountWords);
  const [form] = Form.useForm<{ readonly password: string }>();
  const { error, busy, run } = useTry();
  const withPassword = (work: (password: string) => Promise<void>): Promise<void> =>
    run(async () => {
      const { password } = await form.validateFields().catch(() => ({ password: null }));
      if (password !== null) await work(password);
    });
  const enable = () => withPassword(async (password) => made(await tellSignIn('/two-factor/enable', { password })));
  const renew = () =>
    withPassword(async (password) => {
      const { backupCodes } = await tellSignIn('/two-factor/generate-backup-codes', { password });
      made({ totpURI: null, backupCodes });
    });
  const disable = () =>
    withPassword(async (password) => {
      await tellSignIn('/two-factor/disable', { password });
      form.resetFields();
      await readOwnAgain();
    });
  return (
    <>
      <ProblemAlert error={error} />
      <Form form={form} layout="vertical" requiredMark={false}>
        <Form.Item
          name="password"
          label={t('current')}
          extra={on ? t('disableHint') : undefined}
          rules={[{ required: true, message: t('required') }]}
        >
          <Input.Password autoComplete="current-password" maxLength={1_000} />
        </Form.Item>
        {on ? (
          <span style={{ display: 'flex', gap: 8, flexWrap: 'wrap' }}>
            <Button loading={busy} onClick={() => void renew()}>
              {t('newCodes')}
            </Button>
            <Button loading={busy} onClick={() => void disable()}>
              {t('disable')}
            </Button>
          </span>
        ) : (
          <Button type="primary" loading={busy} onClick={() => void enable()}>
            {t('enable')}
          </Button>
        )}
      </Form>
    </>
  );
};

const Confirm = ({ uri, done }: { readonly uri: string; readonly done: () => void }) => {
  const t = useRoomWords(accountWords);
  const { error, busy, run } = useTry();
  const submit = ({ code }: { readonly code: string }): Promise<void> =>
    run(async () => {
      await tellSignIn('/two-factor/verify-totp', { code: code.trim() });
      await readOwnAgain();
      done();
    });
  return (
    <>
      <span>{t('scan')}</span>
      <QRCode type="svg" value={uri} size={180} bordered={false} color="#000" bgColor="#fff" />
      <span className="grey small break">
        <Told of={t('secret')}>
          <code>{new URL(uri).searchParams.get('secret')}</code>
        </Told>
      </span>
      <ProblemAlert error={error} />
      <Form layout="vertical" requiredMark={false} onFinish={submit}>
        <Form.Item name="code" label={t('code')} rules={[{ required: true, message: t('required') }]}>
          <Input inputMode="numeric" autoComplete="one-time-code" maxLength={6} className="number" />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={busy}>
          {t('confirm')}
        </Button>
      </Form>
    </>
  );
};

const Codes = ({ of }: { readonly of: readonly string[] }) => {
  const t = useRoomWords(accountWords);
  return (
    <div className="stack">
      <strong>{t('codes')}</strong>
      <span className="grey">{t('codesHint')}</span>
      <ul className="number recovery-codes">
        {of.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
    </div>
  );
};

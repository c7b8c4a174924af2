import { browserSupportsWebAuthn, startRegistration } from '@simplewebauthn/browser';
import { useQuery } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { tellSignIn } from '../../api/sign-in.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { When } from '../../ui/when.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { useTry } from '../sign-in/use-try.ts';
import { askOwn, readOwnAgain } from './queries.ts';
import { accountWords } from './words.ts';

const hasName = !/^[\d.]+$|^\[/.test(location.hostname);

export const Passkeys = () => {
  const t = useRoomWords(accountWords);
  const { error, busy, run } = useTry();
  const add = ({ label }: { readonly label: string }): Promise<void> =>
    run(async () => {
      const optionsJSON = await tellSignIn('/passkey/register-options');
      const response = await startRegistration({ optionsJSON: optionsJSON as never }).catch(() => null);
      if (response === null) return;
      await tellSignIn('/passkey/register', { response, label: label.trim() });
      await readOwnAgain();
    });
  const remove = (id: string): Promise<void> =>
    run(async () => {
      await tellSignIn('/passkey/remove', { id });
      await readOwnAgain();
    });
  return (
    <section className="panel stack">
      <strong>{t('passkeys')}</strong>
      <span className="grey">{hasName ? t('passkeysHint') : t('passkeysNoHost')}</span>
      <ProblemAlert error={error} />
      <Loaded of={useQuery(askOwn.passkeys())}>
        {(known) =>
          known.length === 0 ? (
            <span className="grey small">{t('noPasskeys')}</span>
          ) : (
            <ul className="plain-list">
              {known.map(({ id, label, lastUsedAt }) => (
                <li key={id} className="card-line">
                  <span className="break">
                    {label}{' '}
                    {lastUsedAt && (
                      <span className="grey small">
                        {t('lastUsed')} <When at={lastUsedAt} />
                      </span>
                    )}
                  </span>
                  <Button size="small" disabled={busy} onClick={() => void remove(id)}>
                    {t('remove')}
                  </Button>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      <Form
        layout="vertical"
        requiredMark={false}
        initialValues={{ label: t('passkeyUsual') }}
        onFinish={add}
        disabled={!hasName || !browserSupportsWebAuthn()}
      >
        <Form.Item
          name="label"
          label={t('passkeyName')}
          rules={[{ required: true, whitespace: true, message: t('required') }]}
        >
          <Input maxLength={80} />
        </Form.Item>
        <Button htmlType="submit" loading={busy}>
          {t('addPasskey')}
        </Button>
      </Form>
    </section>
  );
};

import { useNavigate, useRouter, useSearch } from '@tanstack/react-router';
import { Alert, Button } from 'antd';
import { useEffect, useState } from 'react';
import { ask, queries } from '../../api/queries.ts';
import { session } from '../../api/session.ts';
import { base } from '../../paths.ts';
import { useRoomWords } from '../../words/room-words.ts';
import { CodeForm } from './code-form.tsx';
import { ForgotForm } from './forgot-form.tsx';
import { KeyForm } from './key-form.tsx';
import { PasswordForm } from './password-form.tsx';
import { SignInFrame } from './sign-in-frame.tsx';
import { signInWords } from './words.ts';

type Step = 'password' | 'code' | 'key' | 'forgot';

/** Signing in: a password and, where there is one, a second factor; a passkey instead of both; or an access key for this tab. */
export const SignIn = () => {
  const t = useRoomWords(signInWords);
  const navigate = useNavigate();
  const router = useRouter();
  const { next, sso, error } = useSearch({ from: '/sign-in' });
  const [step, setStep] = useState<Step>('password');

  const enter = async (): Promise<void> => {
    await queries.fetchQuery({ ...ask.me(), staleTime: 0 });
    // Only a place of the console: an address from outside leads nowhere else.
    if (next?.startsWith(`${base}/`)) router.history.push(next);
    else await navigate({ to: '/' });
  };
  const opened = async (): Promise<void> => {
    queries.clear();
    session.opened();
    await enter();
  };
  // Back from the identity provider, which has left a cookie behind.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page comes up
  useEffect(() => {
    if (sso === 'done' && error === undefined) void opened();
  }, []);

  return (
    <SignInFrame>
      {error !== undefined && (
        <Alert
          type="error"
          showIcon
          role="alert"
          title={/signup|link|account/i.test(error) ? t('ssoNoAccount') : t('ssoFailed', { why: error })}
        />
      )}
      {step === 'password' && <PasswordForm opened={opened} needsCode={() => setStep('code')} next={next} />}
      {step === 'code' && <CodeForm opened={opened} />}
      {step === 'key' && <KeyForm enter={enter} />}
      {step === 'forgot' && <ForgotForm />}
      <div className="sign-in-ways">
        {step === 'password' ? (
          <>
            <Button type="link" size="small" onClick={() => setStep('forgot')}>
              {t('forgot')}
            </Button>
            <Button type="link" size="small" onClick={() => setStep('key')}>
              {t('withKey')}
            </Button>
          </>
        ) : (
          <Button type="link" size="small" onClick={() => setStep('password')}>
            {step === 'key' ? t('withPassword') : t('back')}
          </Button>
        )}
      </div>
    </SignInFrame>
  );
};

import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Alert, Button, Skeleton } from 'antd';
import { useState } from 'react';
import { queries } from '../../api/queries.ts';
import { session } from '../../api/session.ts';
import { tellSignIn } from '../../api/sign-in.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { NewPasswordForm } from './new-password-form.tsx';
import { SignInFrame } from './sign-in-frame.tsx';
import { useTry } from './use-try.ts';
import { signInWords } from './words.ts';

/** Where a link by mail or from an administrator leads. Its secret stands behind the `#`, which browsers send to nobody. */
export const Welcome = () => {
  const words = new URLSearchParams(location.hash.slice(1));
  const reset = words.get('reset');
  return (
    <SignInFrame>{reset === null ? <Invited token={words.get('token') ?? ''} /> : <Reset token={reset} />}</SignInFrame>
  );
};

const Invited = ({ token }: { readonly token: string }) => {
  const t = useRoomWords(signInWords);
  const navigate = useNavigate();
  const look = useQuery({
    queryKey: ['invitation', token],
    queryFn: () => tellSignIn('/invitation/look', { token }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const { error, busy, run } = useTry();
  const submit = (password: string): Promise<void> =>
    run(async () => {
      await tellSignIn('/invitation/accept', { token, password });
      queries.clear();
      session.opened();
      await navigate({ to: '/' });
    });
  if (look.error)
    return (
      <>
        <ProblemAlert error={look.error} />
        <span className="grey">{t('linkEnded')}</span>
        <Link to="/sign-in">{t('toSignIn')}</Link>
      </>
    );
  if (!look.data) return <Skeleton active />;
  const { name, merchant, email, again } = look.data;
  return (
    <>
      <h2 style={{ margin: 0 }}>{t('welcome', { name })}</h2>
      <span className="grey">{t(again ? 'againHint' : 'welcomeHint', { merchant, email })}</span>
      <NewPasswordForm account={email} error={error} busy={busy} submit={submit} />
    </>
  );
};

const Reset = ({ token }: { readonly token: string }) => {
  const t = useRoomWords(signInWords);
  const navigate = useNavigate();
  const [done, setDone] = useState(false);
  const { error, busy, run } = useTry();
  const submit = (newPassword: string): Promise<void> =>
    run(async () => {
      await tellSignIn('/reset-password', { token, newPassword });
      setDone(true);
    });
  if (done)
    return (
      <>
        <Alert type="success" showIcon title={t('resetDone')} />
        <Button type="primary" size="large" block onClick={() => void navigate({ to: '/sign-in' })}>
          {t('submit')}
        </Button>
      </>
    );
  return (
    <>
      <span className="grey">{t('resetHint')}</span>
      <NewPasswordForm account="" error={error} busy={busy} submit={submit} />
    </>
  );
};

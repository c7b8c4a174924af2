import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useEffect, useState } from 'react';
import { showLink } from '../api/client.ts';
import { type askCode, confirmCode, type Shop } from '../api/portal.ts';
import { ApiProblem } from '../api/problem.ts';
import { Field } from '../ui/field.tsx';
import { Wrong } from '../ui/notice.tsx';
import { Phone } from '../ui/phone.tsx';
import { Screen } from '../ui/screen.tsx';
import { useWords } from '../words/words.ts';

type Props = {
  readonly shop: Shop;
  readonly asked: Awaited<ReturnType<typeof askCode>>;
  readonly problem: unknown;
  readonly again: () => void;
  readonly otherwise: () => void;
};

export const CodeScreen = ({ shop, asked, problem, again, otherwise }: Props) => {
  const { t, language } = useWords();
  const client = useQueryClient();
  const [code, setCode] = useState('');
  const seconds = useCountdown(asked.codeId, asked.againInSeconds);
  const confirm = useMutation({
    mutationFn: () => confirmCode(shop.slug, asked.codeId, code),
    onSuccess: (me) => {
      showLink(null);
      // What another customer saw on this phone is forgotten before this one comes in.
      client.removeQueries({ predicate: ({ queryKey: [name] }) => name !== 'me' && name !== 'shop' });
      client.setQueryData(['me'], me);
    },
  });
  const { error } = confirm;
  const wrong = error instanceof ApiProblem && error.code === 'portal_code_wrong' ? error.text[language] : null;
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (/^\d{6}$/.test(code)) confirm.mutate();
  };
  return (
    <form onSubmit={send} noValidate>
      <Screen
        title={t('code.title')}
        hint={t('code.sent', { minutes: 10 })}
        withBack={false}
        action={
          <button type="submit" className="main-button" disabled={confirm.isPending || code.length !== 6}>
            {t('code.go')}
          </button>
        }
      >
        <div className="code-field">
          <Field label={t('code.label')} wrong={wrong}>
            {(own) => (
              <input
                {...own}
                value={code}
                onChange={(event) => setCode(event.target.value.replaceAll(/\D/g, '').slice(0, 6))}
                inputMode="numeric"
                autoComplete="one-time-code"
                enterKeyHint="go"
              />
            )}
          </Field>
        </div>
        <Wrong error={wrong === null ? error : null} />
        <Wrong error={problem} />
        <button type="button" className="second-button" disabled={seconds > 0} onClick={again}>
          {seconds > 0 ? t('code.wait', { seconds }) : t('code.again')}
        </button>
        <p className="hint">{t('code.nothing')}</p>
        <Phone shop={shop} />
        <button type="button" className="plain-button" onClick={otherwise}>
          ‹ {t('shop.back')}
        </button>
      </Screen>
    </form>
  );
};

/** Counts down from what the server said, anew for each code. */
const useCountdown = (codeId: string, from: number): number => {
  const [left, setLeft] = useState({ codeId, seconds: from });
  useEffect(() => {
    setLeft({ codeId, seconds: from });
    const timer = setInterval(() => setLeft((now) => ({ ...now, seconds: Math.max(0, now.seconds - 1) })), 1_000);
    return () => clearInterval(timer);
  }, [codeId, from]);
  return left.codeId === codeId ? left.seconds : from;
};

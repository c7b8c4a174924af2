import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { go } from '../address.ts';
import { readAgain, recordPayee } from '../api/portal.ts';
import { ApiProblem, toldOf } from '../api/problem.ts';
import { Field } from '../ui/field.tsx';
import { Wrong } from '../ui/notice.tsx';
import { Screen } from '../ui/screen.tsx';
import { useWords, type WordPath } from '../words/words.ts';

type Kind = 'alipay_account' | 'bank_account';
const kinds: readonly (readonly [Kind, WordPath])[] = [
  ['alipay_account', 'payee.alipay'],
  ['bank_account', 'payee.bank'],
];

/** Where the money shall go when it cannot go back. The reason is asked for only when the server finds another name. */
export const PayeeScreen = ({ id }: { readonly id: string }) => {
  const { t, language } = useWords();
  const client = useQueryClient();
  const [kind, setKind] = useState<Kind>('alipay_account');
  const [fields, setFields] = useState({ account: '', name: '', bankName: '', reason: '' });
  const [agreed, setAgreed] = useState(false);
  const [tried, setTried] = useState(false);
  const send = useMutation({
    mutationFn: () => {
      const { account, name, bankName, reason } = fields;
      const payee = kind === 'bank_account' ? { kind, account, name, bankName } : { kind, identity: account, name };
      return recordPayee(id, payee, reason.trim() === '' ? null : reason.trim());
    },
    onSuccess: async () => {
      await readAgain(client);
      go(`/cases/${id}`, { replace: true });
    },
  });
  const differs = send.error instanceof ApiProblem && send.error.code === 'payee_name_differs' ? send.error : null;
  const told = toldOf(send.error, language, ['/payee/identity', '/payee/account', '/payee/bankName', '/payee/name']);
  const account = kind === 'bank_account' ? '/payee/account' : '/payee/identity';
  const isCard = /^[0-9A-Z]{8,34}$/.test(fields.account.replace(/[\s-]/g, ''));
  const cardWrong =
    tried && kind === 'bank_account' && fields.account.trim() !== '' && !isCard ? t('payee.cardWrong') : null;
  const wrongIn = (value: string, place: Parameters<typeof told.of>[0]): string | null =>
    tried && value.trim() === '' ? t('payee.need') : told.of(place);
  const whole =
    fields.account.trim() !== '' &&
    fields.name.trim() !== '' &&
    (kind === 'alipay_account' || (fields.bankName.trim() !== '' && isCard)) &&
    agreed;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (whole) send.mutate();
  };
  const text = (name: keyof typeof fields, label: WordPath, wrong: string | null) => (
    <Field label={t(label)} wrong={wrong}>
      {(own) => (
        <input
          {...own}
          value={fields[name]}
          autoComplete="off"
          onChange={(event) => setFields({ ...fields, [name]: event.target.value })}
        />
      )}
    </Field>
  );
  return (
    <form onSubmit={submit} noValidate>
      <Screen
        title={t('payee.title')}
        hint={t('payee.hint')}
        action={
          <button type="submit" className="main-button" disabled={send.isPending}>
            {t('payee.send')}
          </button>
        }
      >
        <fieldset className="group">
          <legend>{t('payee.kind')}</legend>
          {kinds.map(([each, label]) => (
            <label key={each} className="choice">
              <input
                type="radio"
                name="kind"
                checked={kind === each}
                onChange={() => {
                  setKind(each);
                  // What was said about the one kind says nothing about the other.
                  send.reset();
                }}
              />
              <span>{t(label)}</span>
            </label>
          ))}
        </fieldset>
        {text(
          'account',
          kind === 'bank_account' ? 'payee.bankAccount' : 'payee.account',
          cardWrong ?? wrongIn(fields.account, account),
        )}
        {kind === 'bank_account' && text('bankName', 'payee.bankName', wrongIn(fields.bankName, '/payee/bankName'))}
        {text('name', 'payee.name', wrongIn(fields.name, '/payee/name'))}
        {(differs || fields.reason !== '') && text('reason', 'payee.reason', differs?.text[language] ?? null)}
        <label className="tick">
          <input type="checkbox" checked={agreed} onChange={(event) => setAgreed(event.target.checked)} />
          <span>{t('payee.agree')}</span>
        </label>
        {tried && !agreed && (
          <p className="wrong" role="alert">
            {t('payee.needAgree')}
          </p>
        )}
        <Wrong error={differs ? null : told.rest} />
      </Screen>
    </form>
  );
};

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { go } from '../address.ts';
import { counterOffer, offersQuery, readAgain } from '../api/portal.ts';
import { toldOf } from '../api/problem.ts';
import { Field } from '../ui/field.tsx';
import { moneyText } from '../ui/money.tsx';
import { Wrong } from '../ui/notice.tsx';
import { Screen } from '../ui/screen.tsx';
import { useWords } from '../words/words.ts';

/** Another amount than the shop offers, with the reason for it. */
export const CounterScreen = ({ id, offerId }: { readonly id: string; readonly offerId: string }) => {
  const { t, language } = useWords();
  const client = useQueryClient();
  const offers = useQuery(offersQuery(id));
  const offer = offers.data?.data.find((each) => each.id === offerId);
  const [amount, setAmount] = useState('');
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  const send = useMutation({
    mutationFn: (currency: NonNullable<typeof offer>['lawful']['currency']) =>
      counterOffer(id, offerId, { currency, amount }, words.trim()),
    onSuccess: async () => {
      await readAgain(client);
      go(`/cases/${id}`, { replace: true });
    },
  });
  const told = toldOf(send.error, language, ['/amount', '/words']);
  const isAmount = /^\d{1,12}(\.\d{1,2})?$/.test(amount);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (offer && isAmount && words.trim() !== '') send.mutate(offer.lawful.currency);
  };
  return (
    <form onSubmit={submit} noValidate>
      <Screen
        title={t('counter.title')}
        hint={t('counter.hint')}
        action={
          <button type="submit" className="main-button" disabled={send.isPending || !offer}>
            {t('counter.send')}
          </button>
        }
      >
        <Wrong error={offers.error} />
        {offer && <p>{t('case.lawful', { amount: moneyText(offer.lawful) })}</p>}
        <Field label={t('counter.amount')} wrong={tried && !isAmount ? t('counter.needAmount') : told.of('/amount')}>
          {(own) => (
            <input {...own} inputMode="decimal" value={amount} onChange={(event) => setAmount(event.target.value)} />
          )}
        </Field>
        <Field label={t('say.words')} wrong={tried && words.trim() === '' ? t('say.need') : told.of('/words')}>
          {(own) => (
            <textarea {...own} value={words} maxLength={2_000} onChange={(event) => setWords(event.target.value)} />
          )}
        </Field>
        <Wrong error={told.rest} />
      </Screen>
    </form>
  );
};

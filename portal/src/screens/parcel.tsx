import { carriers, carrierText, guessCarrier, plainTrackingNumber } from '@redress/domain';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { go } from '../address.ts';
import { caseQuery, type PortalCase, readAgain, recordParcel, strikeParcel } from '../api/portal.ts';
import { toldOf } from '../api/problem.ts';
import { dayText } from '../ui/dates.ts';
import { Field } from '../ui/field.tsx';
import { Notice, Wrong } from '../ui/notice.tsx';
import { Screen } from '../ui/screen.tsx';
import { useWords } from '../words/words.ts';

/** In which parcel the goods go back: a photo of its barcode, or the number typed; the carrier where the number does not tell it. */
export const ParcelScreen = ({ id }: { readonly id: string }) => {
  const { t, language } = useWords();
  const client = useQueryClient();
  const found = useQuery(caseQuery(id));
  const [number, setNumber] = useState('');
  const [chosen, setChosen] = useState<string>('');
  const [read, setRead] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const plain = plainTrackingNumber(number);
  const guessed = plain === null ? null : guessCarrier(plain);
  const carrier = carriers.find((each) => each === chosen) ?? guessed;
  const send = useMutation({
    mutationFn: () => recordParcel(id, { number, carrier: carrier ?? null, scanned: plain !== null && plain === read }),
    onSuccess: async () => {
      await readAgain(client);
      go(`/cases/${id}`, { replace: true });
    },
  });
  const scan = useMutation({
    mutationFn: async (photo: Blob) => (await import('../photos/read-barcode.ts')).readBarcode(photo),
    onSuccess: (seen) => {
      if (seen === null) return;
      setRead(seen);
      setNumber(seen);
    },
  });
  const told = toldOf(send.error, language, ['/number', '/carrier']);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (plain !== null && carrier !== null) send.mutate();
  };
  return (
    <form onSubmit={submit} noValidate>
      <Screen
        title={t('parcel.title')}
        hint={t('parcel.hint')}
        action={
          <button type="submit" className="main-button" disabled={send.isPending}>
            {t('parcel.send')}
          </button>
        }
      >
        <label className="second-button file-button" aria-busy={scan.isPending}>
          {t(scan.isPending ? 'parcel.reading' : 'parcel.scan')}
          <input
            type="file"
            accept="image/*"
            capture="environment"
            onChange={({ target }) => {
              const [photo] = target.files ?? [];
              if (photo) scan.mutate(photo, { onSettled: () => (target.value = '') });
            }}
          />
        </label>
        {(scan.data === null || scan.error !== null) && <Notice>{t('parcel.unread')}</Notice>}
        {read !== null && read === plain && <Notice>{t('parcel.read')}</Notice>}
        <Field
          label={t('parcel.number')}
          wrong={tried && plain === null ? t('parcel.need') : told.of('/number')}
          hint={t('parcel.numberHint')}
        >
          {(own) => (
            <input
              {...own}
              value={number}
              maxLength={60}
              autoComplete="off"
              autoCapitalize="characters"
              onChange={({ target }) => setNumber(target.value)}
            />
          )}
        </Field>
        <Field
          label={t('parcel.carrier')}
          wrong={tried && carrier === null ? t('parcel.needCarrier') : told.of('/carrier')}
        >
          {(own) => (
            <select {...own} value={carrier ?? ''} onChange={({ target }) => setChosen(target.value)}>
              <option value="">{t('parcel.choose')}</option>
              {carriers.map((each) => (
                <option key={each} value={each}>
                  {carrierText[each][language]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Wrong error={told.rest} />
        {found.data && found.data.parcels.length > 0 && <Named of={found.data} />}
      </Screen>
    </form>
  );
};

/** What was named before; a wrong number is taken out. */
const Named = ({ of }: { readonly of: PortalCase }) => {
  const { t } = useWords();
  const client = useQueryClient();
  const strike = useMutation({
    mutationFn: (parcelId: string) => strikeParcel(of.id, parcelId),
    onSettled: () => readAgain(client),
  });
  return (
    <section aria-label={t('parcel.named')}>
      <h2>{t('parcel.named')}</h2>
      {of.parcels.map((parcel) => (
        <div key={parcel.id} className="card">
          <ParcelLine of={parcel} />
          {parcel.arrivedAt === null && (
            <button
              type="button"
              className="plain-button"
              disabled={strike.isPending}
              onClick={() => strike.mutate(parcel.id)}
            >
              {t('parcel.strike')}
            </button>
          )}
        </div>
      ))}
      <Wrong error={strike.error} />
    </section>
  );
};

export const ParcelLine = ({ of }: { readonly of: PortalCase['parcels'][number] }) => {
  const { t, language } = useWords();
  return (
    <>
      <p className="strong">
        {of.carrierText[language]} {of.number}
      </p>
      <p className="small">
        {of.arrivedAt === null ? t('parcel.onTheWay') : t('parcel.arrived', { date: dayText(of.arrivedAt, language) })}
      </p>
    </>
  );
};

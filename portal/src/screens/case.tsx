import { Receipt } from '@redress/look';
import { useMutation, useQuery } from '@tanstack/react-query';
import { go } from '../address.ts';
import { caseQuery, meQuery, type PortalCase, receiptPdf } from '../api/portal.ts';
import { PhotoPicker } from '../photos/photo-picker.tsx';
import { UploadNotice } from '../photos/upload-notice.tsx';
import { usePhotos } from '../photos/use-photos.ts';
import { useUpload } from '../photos/use-upload.ts';
import { dayText, momentText } from '../ui/dates.ts';
import { Notice, Wrong } from '../ui/notice.tsx';
import { saveFile } from '../ui/save-file.ts';
import { Screen } from '../ui/screen.tsx';
import { StatusTag } from '../ui/status-tag.tsx';
import { useWords } from '../words/words.ts';
import { CaseLegs } from './case-legs.tsx';
import { CaseOffers } from './case-offers.tsx';
import { OtherCases } from './other-cases.tsx';
import { ParcelLine } from './parcel.tsx';

/** Where a refund is: who acts next and by when, the money, what was shown and said, and what the customer may do now. */
export const CaseScreen = ({ id }: { readonly id: string }) => {
  const { t, language } = useWords();
  const found = useQuery(caseQuery(id));
  const me = useQuery(meQuery());
  const refundCase = found.data;
  if (!refundCase)
    return (
      <main className="waiting">
        {found.error ? <Wrong error={found.error} again={() => void found.refetch()} /> : t('shop.loading')}
      </main>
    );
  const { next } = refundCase;
  return (
    <Screen
      title={t('case.title')}
      withBack={me.data?.by !== 'link'}
      action={me.data?.by === 'helper' ? undefined : <MainAction of={refundCase} />}
    >
      <div className="card">
        <div className="row">
          <StatusTag status={refundCase.status} text={refundCase.statusText[language]} />
          <span className="small">{t(`case.who.${next.who}`)}</span>
        </div>
        <p className="strong">{next.what[language]}</p>
        {next.by && <p className="small">{t('case.by', { date: dayText(next.by, language) })}</p>}
      </div>
      {me.data?.by === 'link' && <Notice>{t('case.signIn')}</Notice>}
      <Steps of={refundCase} />
      {me.data?.by !== 'helper' && <CaseOffers of={refundCase} />}
      {refundCase.explanation && (
        <section aria-label={t('case.amount')}>
          <h2>{t('case.amount')}</h2>
          <div className="card">
            <Receipt of={refundCase.explanation} language={language} />
            {refundCase.why && <p className="hint">{refundCase.why[language]}</p>}
            {!refundCase.decided && <p className="small">{t('case.undecided')}</p>}
          </div>
        </section>
      )}
      <CaseLegs of={refundCase} />
      {refundCase.decline && (
        <section aria-label={t('case.decline')}>
          <h2>{t('case.decline')}</h2>
          <div className="card">
            <p>{refundCase.decline.reason}</p>
            {refundCase.can.appeal && (
              <p className="small">{t('case.appealBy', { date: dayText(refundCase.decline.appealBy, language) })}</p>
            )}
          </div>
        </section>
      )}
      <Parcels of={refundCase} />
      {refundCase.can.attach && <Evidence of={refundCase} />}
      <Said of={refundCase} />
      {me.data?.by === 'session' && <OtherCases of={refundCase} />}
      <Actions of={refundCase} />
    </Screen>
  );
};

/** The one thing that waits for the customer; talking to the shop when nothing does. */
const mainPlace = (of: PortalCase): 'confirm' | 'payee' | 'rate' | 'appeal' | 'messages' => {
  if (of.can.confirm) return 'confirm';
  if (of.can.payee && of.payees.length === 0) return 'payee';
  if (of.can.rate) return 'rate';
  return of.can.appeal ? 'appeal' : 'messages';
};

const MainAction = ({ of }: { readonly of: PortalCase }) => {
  const { t } = useWords();
  const place = mainPlace(of);
  const waiting = of.legs.find(({ mustConfirm }) => mustConfirm);
  const which = place === 'confirm' && waiting ? `/${waiting.payoutId}` : '';
  return (
    <button type="button" className="main-button" onClick={() => go(`/cases/${of.id}/${place}${which}`)}>
      {t(`case.${place}`)}
    </button>
  );
};

const Steps = ({ of }: { readonly of: PortalCase }) => {
  const { language } = useWords();
  return (
    <ol className="steps">
      {of.steps.map(({ code, text, state, at }) => (
        <li key={code} data-state={state} aria-current={state === 'now' ? 'step' : undefined}>
          <span className="strong">{text[language]}</span>
          {at && <p className="small">{momentText(at, language)}</p>}
        </li>
      ))}
    </ol>
  );
};

const Evidence = ({ of }: { readonly of: PortalCase }) => {
  const { t, language } = useWords();
  const upload = useUpload(of.id);
  const { add } = usePhotos(of.id);
  const kind = of.missing[0]?.kind ?? of.evidence[0]?.kind ?? 'communication';
  return (
    <section aria-label={t('case.evidence')}>
      <h2>{t('case.evidence')}</h2>
      {of.missing.map((material) => (
        <Notice key={material.kind}>
          <p className="strong">{t('case.missing', { what: material.label[language] })}</p>
          <p>{material.hint[language]}</p>
        </Notice>
      ))}
      {of.evidence.map((piece) => (
        <p key={piece.id} className="row">
          <span>{piece.fileName}</span>
          <span className="small">
            {piece.kindText[language]} · {momentText(piece.takenInAt, language)}
          </span>
        </p>
      ))}
      <UploadNotice upload={upload} />
      <PhotoPicker photos={[]} add={(file) => add(kind, file)} />
    </section>
  );
};

const Parcels = ({ of }: { readonly of: PortalCase }) => {
  const { t } = useWords();
  if (of.parcels.length === 0 && !of.can.parcel) return null;
  return (
    <section aria-label={t('parcel.section')}>
      <h2>{t('parcel.section')}</h2>
      {of.parcels.map((parcel) => (
        <div key={parcel.id} className="card">
          <ParcelLine of={parcel} />
        </div>
      ))}
      {of.can.parcel && (
        <button type="button" className="second-button" onClick={() => go(`/cases/${of.id}/parcel`)}>
          {t('parcel.title')}
        </button>
      )}
    </section>
  );
};

const Said = ({ of }: { readonly of: PortalCase }) => {
  const { t, language } = useWords();
  return (
    <>
      {of.rating && (
        <section aria-label={t('case.rated')}>
          <h2>{t('case.rated')}</h2>
          <div className="card">
            <p className="strong">{'★'.repeat(of.rating.score)}</p>
            {of.rating.words && <p>{of.rating.words}</p>}
          </div>
        </section>
      )}
      {of.complaints.length > 0 && (
        <section aria-label={t('case.complaints')}>
          <h2>{t('case.complaints')}</h2>
          {of.complaints.map((complaint) => (
            <div key={complaint.id} className="card">
              <p>{complaint.words}</p>
              <p className="small">{momentText(complaint.madeAt, language)}</p>
              <p className="strong">
                {complaint.answer === null ? t('case.waiting') : t('case.shopSays', { words: complaint.answer })}
              </p>
            </div>
          ))}
        </section>
      )}
    </>
  );
};

const Actions = ({ of }: { readonly of: PortalCase }) => {
  const { t, language } = useWords();
  const receipt = useMutation({
    mutationFn: async () => saveFile(await receiptPdf(of.id, language), `${of.number}.pdf`),
  });
  const places = [
    of.can.message && mainPlace(of) !== 'messages' && (['messages', t('case.messages')] as const),
    of.can.payee && mainPlace(of) !== 'payee' && (['payee', t('case.payee')] as const),
    of.can.withdraw && (['withdraw', t('case.withdraw')] as const),
    of.can.complain && (['complain', t('case.complain')] as const),
  ].filter((place) => place !== false);
  return (
    <div className="stack no-print">
      <p className="small">
        {t('case.number')} {of.number} · {t('case.order')} {of.orderNumber}
      </p>
      {of.can.receipt && (
        <button type="button" className="second-button" disabled={receipt.isPending} onClick={() => receipt.mutate()}>
          {t('case.receipt')}
        </button>
      )}
      <Wrong error={receipt.error} />
      {places.map(([place, words]) => (
        <button key={place} type="button" className="second-button" onClick={() => go(`/cases/${of.id}/${place}`)}>
          {words}
        </button>
      ))}
    </div>
  );
};

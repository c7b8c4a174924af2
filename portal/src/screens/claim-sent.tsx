import { useQuery } from '@tanstack/react-query';
import { go } from '../address.ts';
import { meQuery, type PortalCase } from '../api/portal.ts';
import { UploadNotice } from '../photos/upload-notice.tsx';
import { useUpload } from '../photos/use-upload.ts';
import { Notice } from '../ui/notice.tsx';
import { Screen } from '../ui/screen.tsx';
import { useWords } from '../words/words.ts';

/** The number of the refund, at once; the photos follow while the customer reads. */
export const SentStep = ({ opened }: { readonly opened: PortalCase }) => {
  const { t, language } = useWords();
  const upload = useUpload(opened.id);
  const helping = useQuery(meQuery()).data?.by === 'helper';
  return (
    <Screen
      title={t('claim.sent')}
      hint={t(helping ? 'help.sent' : 'claim.sentHint')}
      withBack={false}
      action={
        <button type="button" className="main-button" onClick={() => go(`/cases/${opened.id}`, { replace: true })}>
          {t('claim.follow')}
        </button>
      }
    >
      <div className="card">
        <p className="small">{t('case.number')}</p>
        <p className="number-big">{opened.number}</p>
      </div>
      <Notice>{opened.next.what[language]}</Notice>
      <UploadNotice upload={upload} />
    </Screen>
  );
};

import { Notice } from '../ui/notice.tsx';
import { useWords } from '../words/words.ts';
import type { Uploading } from './use-upload.ts';

/** Says what still goes up, and what did not. */
export const UploadNotice = ({ upload }: { readonly upload: Uploading }) => {
  const { t, language } = useWords();
  return (
    <>
      {upload.waiting > 0 && (
        <Notice>
          <p>{t(upload.stuck ? 'case.stuck' : 'case.uploading', { count: upload.waiting })}</p>
          {upload.stuck && (
            <button type="button" className="plain-button" onClick={upload.tryAgain}>
              {t('shop.again')}
            </button>
          )}
        </Notice>
      )}
      {upload.lost.map(({ name, problem }) => (
        <Notice key={name} tone="trouble">
          {t('case.lost', { name, why: problem.text[language] })}
        </Notice>
      ))}
    </>
  );
};

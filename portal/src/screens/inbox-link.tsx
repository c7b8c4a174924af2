import { useQuery } from '@tanstack/react-query';
import { go, linkTo } from '../address.ts';
import { unseenQuery } from '../api/inbox.ts';
import { useWords } from '../words/words.ts';

/** The way to what the shop said, with a quiet number when there is something new. It stands there before the number is known. */
export const InboxLink = () => {
  const { t } = useWords();
  const unseen = useQuery(unseenQuery()).data?.unseen ?? 0;
  return (
    <a
      className="inbox-link"
      href={linkTo('/inbox')}
      onClick={(event) => {
        event.preventDefault();
        go('/inbox');
      }}
    >
      <span>{t('inbox.title')}</span>
      {unseen > 0 && <span className="badge">{t('inbox.unseen', { count: unseen > 99 ? '99+' : unseen })}</span>}
    </a>
  );
};

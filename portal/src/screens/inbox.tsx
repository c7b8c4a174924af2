import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { go, linkTo } from '../address.ts';
import { type InboxMessage, inboxQuery, markSeen, unseenQuery } from '../api/inbox.ts';
import { momentText } from '../ui/dates.ts';
import { Wrong } from '../ui/notice.tsx';
import { Screen } from '../ui/screen.tsx';
import { useWords } from '../words/words.ts';

/** Everything the shop told this customer, newest first, each leading to the refund it is about. Opening the list has seen it. */
export const InboxScreen = () => {
  const { t } = useWords();
  const client = useQueryClient();
  const inbox = useInfiniteQuery(inboxQuery());
  const messages = inbox.data?.pages.flatMap(({ data }) => data) ?? [];
  const { mutate: see } = useMutation({
    mutationFn: markSeen,
    // The marks stay on this screen until it is left, so that one can tell what is new.
    onSuccess: (unseen) => client.setQueryData(unseenQuery().queryKey, unseen),
  });
  const [newest] = messages;
  const upTo = newest && messages.some(({ seen }) => !seen) ? newest.id : null;
  useEffect(() => {
    if (upTo !== null) see(upTo);
  }, [upTo, see]);
  return (
    <Screen title={t('inbox.title')} hint={t('inbox.hint')}>
      <Wrong error={inbox.error} again={() => void inbox.refetch()} />
      {inbox.isPending && <p className="waiting">{t('shop.loading')}</p>}
      {inbox.data && messages.length === 0 && <p className="hint">{t('inbox.none')}</p>}
      <ul className="plain-list">
        {messages.map((message) => (
          <li key={message.id}>
            <Told message={message} />
          </li>
        ))}
      </ul>
      {inbox.hasNextPage && (
        <button
          type="button"
          className="second-button"
          disabled={inbox.isFetchingNextPage}
          onClick={() => void inbox.fetchNextPage()}
        >
          {t('inbox.more')}
        </button>
      )}
    </Screen>
  );
};

const Told = ({ message }: { readonly message: InboxMessage }) => {
  const { t, language } = useWords();
  const words = (
    <>
      <p className={message.seen ? undefined : 'strong'}>
        {!message.seen && (
          <>
            <span className="dot" aria-hidden="true" />
            <span className="visually-hidden">{t('inbox.new')} </span>
          </>
        )}
        {message.title[language]}
      </p>
      <p>{message.words[language]}</p>
      <p className="small">{momentText(message.at, language)}</p>
    </>
  );
  const to = placeOf(message);
  if (to === null) return <div className="card">{words}</div>;
  return (
    <a
      className="card card-link"
      href={linkTo(to)}
      onClick={(event) => {
        event.preventDefault();
        go(to);
      }}
    >
      {words}
    </a>
  );
};

/** Where a message leads: to the conversation, to the account that is asked for, or to the refund. */
const placeOf = ({ about, caseId }: InboxMessage): string | null => {
  if (caseId === null) return null;
  if (about === 'case_message') return `/cases/${caseId}/messages`;
  return about === 'payout_failed' ? `/cases/${caseId}/payee` : `/cases/${caseId}`;
};

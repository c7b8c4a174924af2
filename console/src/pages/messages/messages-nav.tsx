import { SubNav } from '../../ui/sub-nav.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { messageWords } from './words.ts';

/** What is said, by what, in which words, and to which systems. */
export const MessagesNav = () => {
  const t = useRoomWords(messageWords);
  return (
    <>
      <div className="page-head">
        <h1>{t('title')}</h1>
      </div>
      <SubNav
        label={t('title')}
        of={[
          { to: '/messages', name: t('nav.log'), exact: true },
          { to: '/messages/senders', name: t('nav.senders') },
          { to: '/messages/templates', name: t('nav.templates') },
          { to: '/messages/webhooks', name: t('nav.webhooks') },
        ]}
      />
    </>
  );
};

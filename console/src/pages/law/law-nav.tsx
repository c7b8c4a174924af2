import { SubNav } from '../../ui/sub-nav.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { lawWords } from './words.ts';

/** The law and its screens. */
export const LawNav = () => {
  const t = useRoomWords(lawWords);
  return (
    <>
      <div className="page-head">
        <h1>{t('title')}</h1>
      </div>
      <SubNav
        label={t('title')}
        of={[
          { to: '/law', name: t('nav.library'), exact: true },
          { to: '/law/rates', name: t('nav.data') },
          { to: '/law/amendments', name: t('nav.amendments') },
        ]}
      />
    </>
  );
};

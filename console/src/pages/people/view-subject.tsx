import { Link } from '@tanstack/react-router';
import { useRoomWords } from '../../words/room-words.ts';
import { peopleWords } from './words.ts';

/** What was looked at or changed: a way to it where it has a screen, and its id for whoever compares with other logs. */
export const ViewSubject = ({ of }: { readonly of: string }) => {
  const t = useRoomWords(peopleWords);
  if (of === 'listCustomers') return t('subjects.customers');
  const id = <span className="small grey break">{of}</span>;
  if (of.startsWith('case_'))
    return (
      <>
        <Link to="/cases/$id" params={{ id: of }}>
          {t('subjects.case')}
        </Link>{' '}
        {id}
      </>
    );
  if (of.startsWith('cus_'))
    return (
      <>
        <Link to="/customers/$id" params={{ id: of }}>
          {t('subjects.customer')}
        </Link>{' '}
        {id}
      </>
    );
  return (
    <>
      {of.startsWith('stf_') && `${t('subjects.person')} `}
      {id}
    </>
  );
};

import { causes as known } from '@redress/domain';
import { Link } from '@tanstack/react-router';
import type { ReplyFor } from '../../api/routes.ts';
import { useRoomWords } from '../../words/room-words.ts';
import { useSay } from '../../words/use-words.ts';
import { homeWords } from './words.ts';

type Causes = ReplyFor<'getDeskHome'>['causes'];

/** Why customers came, the commonest first; each bar leads to its cases. */
export const CauseBars = ({ causes }: { readonly causes: Causes }) => {
  const w = useRoomWords(homeWords);
  const say = useSay();
  const most = causes[0]?.cases ?? 0;
  if (most === 0) return <p className="board-empty grey">{w('noCauses')}</p>;
  return (
    <ul className="causes">
      {causes.slice(0, 8).map(({ cause, causeText, cases }) => (
        <li key={cause}>
          <Link to="/cases" search={{ cause: known.find((each) => each === cause) }}>
            {say(causeText)}
          </Link>
          <span className="cause-bar" style={{ width: `${(cases / most) * 100}%` }} aria-hidden="true" />
          <span className="number">{w('cases', { count: cases })}</span>
        </li>
      ))}
    </ul>
  );
};

import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useRoomWords } from '../../words/room-words.ts';
import { askReturns } from '../parcels/queries.ts';
import { homeWords } from './words.ts';

/** The parcels that stand in the warehouse and were not opened. */
export const ParcelTile = () => {
  const w = useRoomWords(homeWords);
  const waiting = useQuery(askReturns.counts()).data?.arrived;
  return (
    <Link className="tile" to="/parcels">
      <span>{w('parcels')}</span>
      <span className="tile-number number">
        {waiting?.count ?? '·'}
        {waiting?.more && '+'}
      </span>
    </Link>
  );
};

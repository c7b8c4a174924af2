import { useRoomWords } from '../../words/room-words.ts';
import { voiceWords } from './words.ts';

/** A score as stars, heard as a number. */
export const Stars = ({ score }: { readonly score: number }) => {
  const w = useRoomWords(voiceWords);
  return (
    <span className="stars" role="img" aria-label={w('rating.starsOf', { count: score })}>
      {'★'.repeat(score)}
      <span className="stars-none">{'★'.repeat(5 - score)}</span>
    </span>
  );
};

import { useMove } from '../../api/use-move.ts';
import { useDone } from '../../forms/use-done.ts';
import { WordsDialog } from '../../forms/words-dialog.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import type { LooseMail } from './queries.ts';
import { voiceWords } from './words.ts';

const examples = ['ad', 'duplicate', 'notOurs'] as const;

/** Sets a mail aside with the reason; the commonest ones take one press. */
export const MailAside = ({ of, close }: { readonly of: LooseMail; readonly close: () => void }) => {
  const w = useRoomWords(voiceWords);
  const move = useMove('setLooseMailAside', useDone(w('loose.asideDone'), close));
  return (
    <WordsDialog
      title={w('loose.aside')}
      confirm={w('loose.aside')}
      close={close}
      move={move}
      name="why"
      label={w('loose.asideField')}
      hint={w('loose.asideHint')}
      needed={w('required')}
      rows={1}
      maxLength={500}
      examples={examples.map((name) => w(`loose.asideExamples.${name}`))}
      send={(body) => move.mutate({ params: { id: of.id }, body })}
    />
  );
};

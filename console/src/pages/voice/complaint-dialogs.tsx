import { useMove } from '../../api/use-move.ts';
import { useDone } from '../../forms/use-done.ts';
import { WordsDialog } from '../../forms/words-dialog.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import type { Complaint } from './queries.ts';
import { voiceWords } from './words.ts';

type Props = { readonly of: Complaint; readonly close: () => void };

/** The answer that the customer reads. */
export const ComplaintAnswer = ({ of, close }: Props) => {
  const w = useRoomWords(voiceWords);
  const move = useMove('answerComplaint', useDone(w('complaint.answered'), close));
  return (
    <WordsDialog
      title={w('complaint.answerTitle')}
      confirm={w('complaint.answer')}
      close={close}
      move={move}
      name="answer"
      label={w('complaint.answerField')}
      hint={w('complaint.answerHint')}
      needed={w('required')}
      rows={5}
      maxLength={4_000}
      send={(body) => move.mutate({ params: { id: of.id }, body })}
    >
      <p className="voice-words break">{of.words}</p>
    </WordsDialog>
  );
};

/** Hands a complaint up, with the reason. */
export const ComplaintEscalate = ({ of, close }: Props) => {
  const w = useRoomWords(voiceWords);
  const move = useMove('escalateComplaint', useDone(w('complaint.escalated'), close));
  return (
    <WordsDialog
      title={w('complaint.escalateTitle')}
      confirm={w('complaint.escalate')}
      close={close}
      move={move}
      name="why"
      label={w('complaint.escalateField')}
      hint={w('complaint.escalateHint')}
      needed={w('required')}
      rows={3}
      maxLength={2_000}
      send={(body) => move.mutate({ params: { id: of.id }, body })}
    />
  );
};

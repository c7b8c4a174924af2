import { useRoomWords } from '../../words/room-words.ts';
import type { Message } from './queries.ts';
import { messageWords } from './words.ts';

type Tone = 'waiting' | 'moving' | 'done' | 'trouble' | 'closed';

/** Total by type: a new state does not compile until it has its colour. */
const tones: Record<Message['status'], Tone> = {
  waiting: 'waiting',
  sent: 'moving',
  delivered: 'done',
  dead: 'trouble',
  superseded: 'closed',
  unreachable: 'trouble',
};

export const MessageTag = ({ status }: { readonly status: Message['status'] }) => {
  const t = useRoomWords(messageWords);
  return <span className={`tone tone-${tones[status]}`}>{t(`statuses.${status}`)}</span>;
};

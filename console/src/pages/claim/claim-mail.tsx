import { useQuery } from '@tanstack/react-query';
import { Loaded } from '../../ui/loaded.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { askVoice } from '../voice/queries.ts';
import { claimWords } from './words.ts';

/** The mail for which a case is opened: it is read while the claim is written, and becomes part of the case. */
export const ClaimMail = ({ id }: { readonly id: string }) => {
  const w = useRoomWords(claimWords);
  return (
    <Loaded of={useQuery(askVoice.mail(id))} rows={2}>
      {(mail) => (
        <section className="panel stack" style={{ gap: 6 }} aria-label={w('mail')}>
          <h2>{w('mail')}</h2>
          <span className="grey small break">
            {mail.from} · {mail.subject}
          </span>
          <p className="break" style={{ margin: 0, whiteSpace: 'pre-wrap', maxHeight: 200, overflow: 'auto' }}>
            {mail.words}
          </p>
          <span className="grey small">{w('mailHint')}</span>
        </section>
      )}
    </Loaded>
  );
};

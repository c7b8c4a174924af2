import { useQuery } from '@tanstack/react-query';
import { Loaded } from '../../ui/loaded.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { useSay } from '../../words/use-words.ts';
import { OtherVersion } from './other-version.tsx';
import { askPolicies, type Draft, documentOf } from './queries.ts';
import { policyWords } from './words.ts';

type Of = { readonly of: Draft };
const tones = { added: 'done', removed: 'closed', changed: 'moving', moved: 'waiting' } as const;

/** What this document says otherwise than another one, in words. */
export const DraftDiff = ({ of }: Of) => (
  <OtherVersion of={of}>{(other) => <Differences of={of} other={other} />}</OtherVersion>
);

const Differences = ({ of, other }: Of & { readonly other: Draft }) => {
  const t = useRoomWords(policyWords);
  const say = useSay();
  return (
    <Loaded of={useQuery(askPolicies.diff(documentOf(other), documentOf(of)))}>
      {({ data }) => (
        <section className="panel">
          {data.length === 0 && <p className="grey">{t('same')}</p>}
          {data.map(({ kind, pointer, says }) => (
            <div key={kind + pointer + says.zh} className="case-line">
              <span className={`tone tone-${tones[kind]}`}>{t(`kinds.${kind}`)}</span>{' '}
              <span className="break">{say(says)}</span> <code className="grey small break">{pointer}</code>
            </div>
          ))}
        </section>
      )}
    </Loaded>
  );
};

import type { ReactNode } from 'react';
import { useRoomWords } from '../../words/room-words.ts';
import { useSay } from '../../words/use-words.ts';
import type { Summary } from './queries.ts';
import { voiceWords } from './words.ts';

type Sum = Pick<Summary, 'count' | 'stars' | 'average' | 'low'>;
type Props = {
  readonly of: Summary;
  readonly pickStore: (id: string) => void;
  readonly pickCause: (cause: string) => void;
};

/** How customers rated: altogether, by store and by cause. A store or cause that is pressed is looked at alone. */
export const RatingSummary = ({ of, pickStore, pickCause }: Props) => {
  const w = useRoomWords(voiceWords);
  const say = useSay();
  if (of.count === 0) return null;
  return (
    <div className="stack" style={{ marginBottom: 14 }}>
      <p className="grey small" style={{ margin: 0 }}>
        {w('rating.explain')}
      </p>
      <div className="two-up">
        <section className="panel">
          <h2>{w('rating.all')}</h2>
          <ul className="star-bands">
            <Band sum={of} name={<strong>{of.average && w('rating.average', { average: of.average })}</strong>} />
          </ul>
        </section>
        <section className="panel">
          <h2>{w('rating.byStore')}</h2>
          <ul className="star-bands">
            {of.stores.map(({ store, ...sum }) => (
              <Band key={store.id} sum={sum} name={<Pick name={store.name} pick={() => pickStore(store.id)} />} />
            ))}
          </ul>
        </section>
        <section className="panel">
          <h2>{w('rating.byCause')}</h2>
          <ul className="star-bands">
            {of.causes.map(({ cause, causeText, ...sum }) => (
              <Band key={cause} sum={sum} name={<Pick name={say(causeText)} pick={() => pickCause(cause)} />} />
            ))}
          </ul>
        </section>
      </div>
    </div>
  );
};

const Pick = ({ name, pick }: { readonly name: string; readonly pick: () => void }) => (
  <button type="button" className="star-pick break" onClick={pick}>
    {name}
  </button>
);

const scores = [1, 2, 3, 4, 5] as const;

/** The words say it; the band only shows it. */
const Band = ({ name, sum: { count, stars, low, average } }: { readonly name: ReactNode; readonly sum: Sum }) => {
  const w = useRoomWords(voiceWords);
  return (
    <li>
      <span>{name}</span>
      <span className="number small">{average === null ? '' : `★ ${average}`}</span>
      <span className="star-band" aria-hidden="true">
        {scores.map((score) => (
          <span key={score} data-stars={score} style={{ flexGrow: stars[score - 1] }} />
        ))}
      </span>
      <span className="grey small">
        {w('rating.count', { count })} · {low > 0 ? w('rating.low', { count: low }) : w('rating.noLow')}
      </span>
    </li>
  );
};

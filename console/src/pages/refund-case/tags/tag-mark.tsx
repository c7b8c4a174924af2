import { useSay } from '../../../words/use-words.ts';
import type { Tag } from './queries.ts';

/** A tag as it stands beside a case: outlined, so that nobody takes it for the state. */
export const TagMark = ({ of: { name, colour } }: { readonly of: Pick<Tag, 'name' | 'colour'> }) => (
  <span className={`tag-mark tag-${colour}`}>{useSay()(name)}</span>
);

export const TagMarks = ({ of }: { readonly of: readonly Tag[] }) =>
  of.length > 0 && (
    <span className="tag-marks">
      {of.map((tag) => (
        <TagMark key={tag.id} of={tag} />
      ))}
    </span>
  );

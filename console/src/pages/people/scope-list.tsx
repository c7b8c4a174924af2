import type { Scope } from '@redress/contract';
import { useRoomWords } from '../../words/room-words.ts';
import { useScopeNames } from './scope-names.ts';
import { peopleWords } from './words.ts';

/** How many rights there are, and which when one wants to know: a dozen names in a row are read by nobody. */
export const ScopeList = ({ of }: { readonly of: readonly Scope[] }) => {
  const t = useRoomWords(peopleWords);
  const nameOf = useScopeNames();
  return (
    <details className="small">
      <summary>{t('scopesCount', { count: of.length })}</summary>
      {of.map(nameOf).join(t('comma'))}
    </details>
  );
};

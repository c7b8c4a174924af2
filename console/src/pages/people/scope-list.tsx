import type { Scope } from '@redress/contract';
import { useRoomWords } from '../../words/room-words.ts';
import { useRow } from '../../words/use-words.ts';
import { useScopeNames } from './scope-names.ts';
import { peopleWords } from './words.ts';

/** How many rights there are, and which when one wants to know: a dozen names in a row are read by nobody. */
export const ScopeList = ({ of }: { readonly of: readonly Scope[] }) => {
  const t = useRoomWords(peopleWords);
  const row = useRow();
  const nameOf = useScopeNames();
  return (
    <details className="small">
      <summary>{t('scopesCount', { count: of.length })}</summary>
      {row(of.map(nameOf))}
    </details>
  );
};

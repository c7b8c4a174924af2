import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Loaded } from '../../ui/loaded.tsx';
import { Nothing } from '../../ui/nothing.tsx';
import { Pager } from '../../ui/pager.tsx';

type Page<T> = { readonly data: readonly T[]; readonly nextCursor: string | null };
type Props<T> = {
  readonly of: UseQueryResult<Page<T>>;
  /** What is said when there is nothing. */
  readonly none: string;
  readonly cursor: string | undefined;
  readonly go: (cursor: string | undefined) => void;
  readonly row: (one: T) => ReactNode;
};

/** A page of what customers said, a card each, with the way to the next page. */
export const VoiceList = <T,>({ of, none, cursor, go, row }: Props<T>) => (
  <>
    <Loaded of={of}>
      {({ data }) => (data.length === 0 ? <Nothing>{none}</Nothing> : <ul className="voice-list">{data.map(row)}</ul>)}
    </Loaded>
    <Pager cursor={cursor} next={of.data?.nextCursor ?? null} go={go} />
  </>
);

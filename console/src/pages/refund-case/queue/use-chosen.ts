import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../../api/client.ts';
import type { CaseSummary } from '../../../api/queries.ts';
import type { CaseSearch } from '../../../paths.ts';
import { filterOfQueue } from '../queues.ts';

/** More than this is not moved by one person at once. */
export const mostChosen = 500;
const inPage = 100;

type Cases = ReadonlyMap<string, CaseSummary>;
const none: Cases = new Map();

export type Chosen = {
  readonly cases: Cases;
  readonly toggle: (row: CaseSummary) => void;
  /** Chooses all of these, or none when they all are. */
  readonly togglePage: (rows: readonly CaseSummary[]) => void;
  readonly clear: () => void;
  /** Chooses everything that the filters find, the newest first, up to `mostChosen`. */
  readonly all: { readonly choose: () => void; readonly busy: boolean; readonly error: unknown };
};

/** The cases that somebody ticked, as they were seen: an approval names the version. */
export const useChosen = (search: CaseSearch): Chosen => {
  const [cases, setCases] = useState(none);
  const all = useMutation({ mutationFn: () => everyCase(search), onSuccess: setCases, onError: () => undefined });
  return {
    cases,
    toggle: (row) => {
      const next = new Map(cases);
      if (!next.delete(row.id)) next.set(row.id, row);
      setCases(next);
    },
    togglePage: (rows) => {
      const next = new Map(cases);
      const whole = rows.every(({ id }) => cases.has(id));
      for (const row of rows)
        if (whole) next.delete(row.id);
        else next.set(row.id, row);
      setCases(next);
    },
    clear: () => setCases(none),
    all: { choose: () => all.mutate(), busy: all.isPending, error: all.error },
  };
};

const everyCase = async (search: CaseSearch): Promise<Cases> => {
  const found = new Map<string, CaseSummary>();
  let cursor: string | null = null;
  do {
    const query = { ...filterOfQueue(search), limit: inPage, ...(cursor !== null && { cursor }) };
    const page: Awaited<ReturnType<typeof readPage>> = await readPage(query);
    for (const row of page.data) found.set(row.id, row);
    cursor = page.nextCursor;
  } while (cursor !== null && found.size < mostChosen);
  return found;
};

const readPage = (query: ReturnType<typeof filterOfQueue> & { readonly limit: number; readonly cursor?: string }) =>
  call('listCases', { query });

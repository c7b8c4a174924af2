import { useCallback, useState } from 'react';
import type { Card, Claim, Order } from './api/portal.ts';
import { newKey } from './chance.ts';
import { forget, forgetAll, keep, kept } from './kept.ts';

/** What a claim is about, found among the customer's own. */
export type About = { readonly order: Order | null; readonly card: Card | null };

/** A claim that is being written. Its key is that of the one claim that will come of it, whatever the network does. */
export type Draft = {
  readonly key: string;
  readonly quantities: Readonly<Record<string, number>>;
  readonly cause: Claim['cause'] | null;
  readonly kind: Claim['kind'];
  readonly statement: string;
  /** What the customer says happened to a card, or around an order; null for goods. */
  readonly happened: string | null;
  readonly lastServiceOn: string;
  /** Of the child who paid, with the guardians' yes. */
  readonly age: string;
  readonly consent: boolean;
  /** A loss, or what was promised; and what the thing would be worth, and is worth. As typed. */
  readonly loss: string;
  readonly asPromised: string;
  readonly asDelivered: string;
};

/** Kept on this phone under the order or card it is about, until it was sent. */
export const useDraft = (about: string, kind: Claim['kind']) => {
  const name = `draft-${about}`;
  const [draft, setDraft] = useState<Draft>(() => ({ ...emptyDraft(kind), ...kept(name, isDraft) }));
  const change = useCallback(
    (part: Partial<Draft>) =>
      setDraft((before) => {
        // What was asked under a key is never asked otherwise under it.
        const after = { ...before, ...part, key: newKey() };
        keep(name, after);
        return after;
      }),
    [name],
  );
  return { draft, change, done: () => forget(name) };
};

/** Every draft on this machine, when somebody who filled in for a customer is done. */
export const forgetDrafts = (): void => forgetAll('draft-');

/** The lines that the customer chose, with how many of each. */
export const chosen = ({ quantities }: Draft): Claim['lines'] =>
  Object.entries(quantities)
    .filter(([, quantity]) => quantity > 0)
    .map(([lineId, quantity]) => ({ lineId, quantity }));

export const emptyDraft = (kind: Claim['kind']): Draft => ({
  ...{ key: newKey(), quantities: {}, cause: null, kind, statement: '' },
  ...{ happened: null, lastServiceOn: '', age: '', consent: false, loss: '', asPromised: '', asDelivered: '' },
});

const isDraft = (value: unknown): value is Draft =>
  typeof value === 'object' &&
  value !== null &&
  'key' in value &&
  'quantities' in value &&
  'statement' in value &&
  'kind' in value &&
  'cause' in value;

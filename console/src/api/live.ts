import { hearing } from './hearing.ts';
import { queries } from './queries.ts';
import { session } from './session.ts';

type Change = {
  readonly about: 'decision' | 'around' | 'bell';
  /** Null for what is of no case. */
  readonly caseId: string | null;
};
type Changes = { readonly changes: readonly Change[] };

/** Listens to what changed until its answer is called. Not an EventSource, which cannot show an access key. */
export const listen = (): (() => void) => {
  const abort = new AbortController();
  void keepListening(abort.signal);
  return () => abort.abort();
};

async function keepListening(signal: AbortSignal): Promise<void> {
  for (let pause = 1_000; !signal.aborted; pause = Math.min(pause * 2, 30_000)) {
    const began = await once(signal).catch(() => 'lost' as const);
    hearing(false);
    if (began === 'closed') return;
    if (began === 'served') pause = 1_000;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

/** One connection. `closed`: this server has no stream, or this person may not hear it. */
async function once(signal: AbortSignal): Promise<'served' | 'closed'> {
  const key = session.key();
  const response = await fetch('/v1/events/stream', {
    signal,
    headers: key === null ? {} : { authorization: `Bearer ${key}` },
  });
  if (response.status === 204 || (response.status >= 400 && response.status < 500 && response.status !== 429))
    return 'closed';
  if (!response.ok || response.body === null) return 'served';
  hearing(true);
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return 'served';
    text += value;
    const messages = text.split('\n\n');
    text = messages.pop() ?? '';
    for (const message of messages) take(message);
  }
}

const take = (message: string): void => {
  if (!message.includes('event: changed')) return;
  const { changes } = JSON.parse(/^data: (.*)$/m.exec(message)?.[1] ?? '{"changes":[]}') as Changes;
  // What changed together is read again together.
  if (heard.length === 0) setTimeout(readAgain, 150);
  heard.push(...changes);
};

const heard: Change[] = [];

/** What shows the work of others on any case, and so is read again when somebody did something about one. */
const lists: readonly unknown[] = ['queue-counts', 'case-counts', 'cases', 'my-tasks', 'desk-home'];

/**
 * What belongs to one case is read again when that case changed; lists and counts whenever any did. What is no decision touches its case and the
 * lists of work alone, and the bell only the bell. Only what is on the screen is asked for.
 */
const readAgain = (): void => {
  const changes = heard.splice(0);
  const ids = new Set(changes.map(({ caseId }) => caseId));
  const decided = changes.some(({ about }) => about === 'decision');
  const rings = changes.some(({ about }) => about === 'bell');
  void queries.invalidateQueries({
    predicate: ({ queryKey: [what, id] }) => {
      if (what === 'preview' || what === 'me' || what === 'stores') return false;
      if (typeof id === 'string' && id.startsWith('case_')) return ids.has(id);
      if (what === 'notices') return rings;
      return decided || (ids.size > Number(ids.has(null)) && lists.includes(what));
    },
  });
};

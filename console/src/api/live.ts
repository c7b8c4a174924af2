import { hearing } from './hearing.ts';
import { queries } from './queries.ts';
import { session } from './session.ts';

type Changes = { readonly changes: readonly { readonly caseId: string; readonly type: string }[] };

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
  if (touched.size === 0) setTimeout(readAgain, 150);
  for (const { caseId } of changes) touched.add(caseId);
};

const touched = new Set<string>();

/** What belongs to one case is read again when that case changed; lists and counts whenever any did. Only what is on the screen is asked for. */
const readAgain = (): void => {
  const ids = new Set(touched);
  touched.clear();
  void queries.invalidateQueries({
    predicate: ({ queryKey: [what, id] }) =>
      what !== 'preview' &&
      what !== 'me' &&
      what !== 'stores' &&
      (typeof id !== 'string' || !id.startsWith('case_') || ids.has(id)),
  });
};

import type { PayoutNews } from './worker-parts.ts';

/** What a worker has done since it was made. Only goes up. */
export type PayoutCounts = {
  readonly moved: Readonly<Record<string, number>>;
  /** Answers by `send` or `query` and their class: `send_settled`, `query_absent`, … */
  readonly answers: Readonly<Record<string, number>>;
  readonly callMilliseconds: number;
  readonly sendersLost: number;
  readonly superseded: number;
  readonly contradictions: number;
  readonly stepsFailed: number;
};

/** Counters that follow the worker's news. */
export const countNews = (): { readonly counts: () => PayoutCounts; readonly count: (news: PayoutNews) => void } => {
  const moved = new Map<string, number>();
  const answers = new Map<string, number>();
  const single = { callMilliseconds: 0, sendersLost: 0, superseded: 0, contradictions: 0, stepsFailed: 0 };
  const count = (news: PayoutNews): void => {
    if (news.event === 'payout_moved') bump(moved, news.to);
    else if (news.event === 'channel_answered') {
      bump(answers, `${news.asked}_${news.class}`);
      single.callMilliseconds += news.milliseconds;
    } else if (news.event === 'sender_lost') single.sendersLost += 1;
    else if (news.event === 'superseded') single.superseded += 1;
    else if (news.event === 'contradiction') single.contradictions += 1;
    else single.stepsFailed += 1;
  };
  return {
    count,
    counts: () => ({ moved: Object.fromEntries(moved), answers: Object.fromEntries(answers), ...single }),
  };
};

const bump = (counts: Map<string, number>, key: string): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1);
};

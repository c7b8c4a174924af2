import type { Logger } from 'pino';
import type { PayoutNews } from './worker-parts.ts';

/** The worker's news as log lines. What a person must look at is an error; the rest is there for whoever looks closer. */
export const payoutLog =
  (log: Logger) =>
  (news: PayoutNews): void => {
    if (news.event === 'step_failed')
      log.error({ ...news, error: undefined, err: news.error }, 'payout step failed; its lease brings it back');
    else if (news.event === 'contradiction')
      log.error(news, 'the channel says that money moved for a payout that is over: look at once');
    else if (news.event === 'sender_lost') log.warn(news, 'a sender died; its payout is chased');
    else log.debug(news, news.event);
  };

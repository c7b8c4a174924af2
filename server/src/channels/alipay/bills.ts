import { addDays, dateOf, ok, refused, shanghaiDate } from '@redress/domain';
import { isAllowedUrl } from '../allowed-url.ts';
import type { BillFile, BillKind, Bills, ChannelNeeds, NoBill } from '../channel.ts';
import { type AlipayResponse, refusalIn, textIn } from './response.ts';

/** Alipay's own names for its two bills. */
const types: Record<BillKind, string> = { trade: 'trade', funds: 'signcustomer' };

type Exec = (method: string, content: object) => Promise<AlipayResponse>;

/**
 * The bills of a day: an address that holds for half a minute, then a ZIP of CSVs in GBK. A bill that is not there means
 * either that it is too early or that nothing happened; the next noon it can only be the second.
 */
export const alipayBills = (exec: Exec, { now, timeoutMs }: Pick<ChannelNeeds, 'now' | 'timeoutMs'>): Bills => ({
  kinds: ['trade', 'funds'],
  fetch: async (kind, day) => {
    try {
      const response = await exec('alipay.data.dataservice.bill.downloadurl.query', {
        bill_type: types[kind],
        bill_date: day,
      });
      if (textIn(response, 'code') !== '10000') {
        const { code, message } = refusalIn(response);
        if (!/bill_not_exist/i.test(code)) return refused(no('refused', code, message));
        const isOver = shanghaiDate(now()) > addDays(dateOf(day), 1);
        return isOver ? ok([]) : refused(no('not_ready', code, message));
      }
      const url = textIn(response, 'bill_download_url') ?? '';
      if (!isAllowedUrl(url)) return refused(no('unreachable', 'bill_download_url', 'no address that can be believed'));
      return ok([await download(url, timeoutMs)]);
    } catch (error) {
      return refused(
        no('unreachable', 'no_answer', error instanceof Error ? error.message.slice(0, 300) : 'no answer'),
      );
    }
  },
});

const download = async (url: string, timeoutMs: number): Promise<BillFile> => {
  const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(timeoutMs * 6) });
  if (!response.ok || response.body === null) throw new Error(`HTTP ${response.status} for the bill`);
  const named = /filename="?([^";]+)"?/.exec(response.headers.get('content-disposition') ?? '')?.[1];
  return { name: named ?? 'alipay-bill.zip', bytes: response.body };
};

const no = (reason: NoBill['reason'], code: string, message: string): NoBill => ({ reason, code, message });

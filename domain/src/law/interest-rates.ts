import { dateOf } from '../time/local-date.ts';
import type { RateTable } from './rate-table.ts';

const pboc = '中国人民银行授权全国银行间同业拆借中心公布';

/** One-year loan prime rate (一年期 LPR), published monthly. Known from memory through May 2025; later dates are refused until they are loaded. */
export const lpr1y: RateTable = {
  series: 'LPR_1Y',
  entries: [
    { from: dateOf('2024-07-22'), ratePpm: 33_500, source: pboc, status: 'from_memory' },
    { from: dateOf('2024-10-21'), ratePpm: 31_000, source: pboc, status: 'from_memory' },
    { from: dateOf('2025-05-20'), ratePpm: 30_000, source: pboc, status: 'from_memory' },
  ],
  through: dateOf('2025-06-19'),
};

/** One-year deposit benchmark of the People's Bank (一年期存款基准利率), unchanged since 2015-10-24 as far as is known. */
export const deposit1y: RateTable = {
  series: 'DEPOSIT_1Y',
  entries: [
    {
      from: dateOf('2015-10-24'),
      ratePpm: 15_000,
      source: '中国人民银行公告，自2015年10月24日起',
      status: 'from_memory',
    },
  ],
  through: dateOf('2025-06-19'),
};

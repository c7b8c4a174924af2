import { type AccountingPeriod, type PeriodMove, periodStatusText } from '@redress/domain';
import { moveAccountingPeriod } from '@redress/server/ledger/move-period.ts';
import { readPeriod, readPeriodContents } from '@redress/server/ledger/period-reader.ts';
import { workOutTax } from '@redress/server/ledger/work-out-tax.ts';
import { chooseMerchant } from '../choose-merchant.ts';
import { withHouse } from '../installation.ts';
import { failureOf, print, printJson } from '../say.ts';
import { chooseStaff } from './choose-staff.ts';
import { periodIn } from './span.ts';

export type PeriodWords = {
  readonly merchant?: string;
  readonly staff: string;
  readonly reason?: string;
  readonly back?: boolean;
  readonly dryRun?: boolean;
  readonly json?: boolean;
};

/** The next step towards `closed` or `open`: the first person proposes, the second confirms, `--back` sends it back. */
export const movePeriodFromWords = async (
  towards: 'close' | 'reopen',
  words: string,
  how: PeriodWords,
): Promise<void> => {
  const period = periodIn(words);
  await withHouse(async ({ house }) => {
    const { id: merchantId } = await chooseMerchant(house.db, how.merchant);
    const actor = await chooseStaff(house.db, merchantId, how.staff);
    const before = await readPeriod(house.db, merchantId, period);
    const move = nextMove(towards, before.status, how.back === true);
    if (move === 'propose_close' && !how.dryRun) await workOutTax(house, merchantId);
    const moved = await moveAccountingPeriod(house, {
      merchantId,
      actor,
      period,
      move,
      reason: how.reason ?? null,
      dryRun: how.dryRun === true,
    });
    if (!moved.ok) throw failureOf(moved.refusal);
    const contents = await readPeriodContents(house.db, merchantId, period);
    if (how.json) return printJson({ ...moved.value, ...contents });
    const { zh, en } = periodStatusText[moved.value.status];
    print(`${period}  ${zh} · ${en}`);
    print(
      `  ${contents.entries} 张凭证，已编号 ${contents.numbered}，跨期 ${contents.late}，待开红字发票 ${contents.redInvoicesOpen}`,
    );
    print(
      `  ${contents.entries} vouchers, ${contents.numbered} numbered, ${contents.late} late, ${contents.redInvoicesOpen} waiting for a red-letter invoice`,
    );
  });
};

function nextMove(towards: 'close' | 'reopen', status: AccountingPeriod['status'], back: boolean): PeriodMove {
  if (towards === 'close') {
    if (back) return 'return_close';
    return status === 'closing' ? 'confirm_close' : 'propose_close';
  }
  if (back) return 'refuse_reopen';
  return status === 'reopening' ? 'confirm_reopen' : 'ask_reopen';
}

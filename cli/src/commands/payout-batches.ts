import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import {
  bankBatchStatusText,
  type Id,
  type Kind,
  parseId,
  type Refusal,
  type Result,
  toDecimal,
} from '@redress/domain';
import { listBankLines } from '@redress/server/payout/bank-batch/bank-file-reader.ts';
import { listBatches, type StoredBatch } from '@redress/server/payout/bank-batch/batch-reader.ts';
import { discardBatch } from '@redress/server/payout/bank-batch/discard-batch.ts';
import { downloadBatch } from '@redress/server/payout/bank-batch/download-batch.ts';
import { makeBatch } from '@redress/server/payout/bank-batch/make-batch.ts';
import { releaseBatch } from '@redress/server/payout/bank-batch/release-batch.ts';
import { takeInBankFile } from '@redress/server/payout/bank-batch/take-in-bank-file.ts';
import { bankLineToWire } from '@redress/server/payout/bank-batch/to-wire.ts';
import type { Command } from 'commander';
import { byKey } from '../law/by-key.ts';
import { Failure, failureOf, print, printJson } from '../say.ts';

type Json = { readonly json?: boolean };

/** Files for banks: made by one person, released by a second, both known by their keys (REDRESS_KEY). */
export const payoutBatchCommands = (payouts: Command): void => {
  const batch = payouts.command('batch').description('银行付款文件 · files of payments for a bank');
  batch
    .command('make')
    .description('把等待的出款编成一个文件 · put what waits into a file')
    .argument('<account-id>', '付款账户 · the bank account')
    .option('--json', 'JSON')
    .action(async (account: string, { json }: Json) => {
      const channelAccountId = idFrom('channelAccount', account);
      const made = await byKey('payouts:write', (house, { merchantId, actor }) =>
        makeBatch(house, { merchantId, actor, channelAccountId, currency: 'CNY', executeOn: null, once: null }),
      );
      tell(granted(made), json);
    });
  batch
    .command('list')
    .description('批次列表 · list the batches')
    .option('--json', 'JSON')
    .action(async ({ json }: Json) => {
      const { rows } = await byKey('payouts:read', (house, { merchantId }) =>
        listBatches(house.db, merchantId, { status: null }, { limit: 100, after: null }),
      );
      if (json) return printJson(rows);
      if (rows.length === 0) print('没有批次 · no batches');
      for (const each of rows) show(each);
    });
  batch
    .command('release')
    .description('由第二人放行 · release, by a second person')
    .argument('<batch-id>')
    .option('--json', 'JSON')
    .action(async (asked: string, { json }: Json) => {
      const batchId = idFrom('bankBatch', asked);
      const released = await byKey('payouts:release', (house, { merchantId, actor }) =>
        releaseBatch(house, { merchantId, actor, batchId, expectedVersion: null }),
      );
      tell(granted(released), json);
    });
  batch
    .command('discard')
    .description('作废未放行的批次 · discard a batch that was not released')
    .argument('<batch-id>')
    .requiredOption('--reason <words>', '理由 · the reason')
    .option('--json', 'JSON')
    .action(async (asked: string, { reason, json }: Json & { readonly reason: string }) => {
      const batchId = idFrom('bankBatch', asked);
      const discarded = await byKey('payouts:write', (house, { merchantId, actor }) =>
        discardBatch(house, { merchantId, actor, batchId, expectedVersion: null, reason }),
      );
      tell(granted(discarded), json);
    });
  batch
    .command('download')
    .description('下载已放行的文件，每次都有记录 · download a released file; each time is on record')
    .argument('<batch-id>')
    .option('--to <file>', '写到 · where to write it')
    .option('--reason <words>', '再次下载的理由 · why again')
    .action(async (asked: string, { to, reason }: { readonly to?: string; readonly reason?: string }) => {
      const batchId = idFrom('bankBatch', asked);
      const { name, bytes } = granted(
        await byKey('payouts:write', (house, { merchantId, actor }) =>
          downloadBatch(house, { merchantId, actor, batchId, expectedVersion: null, reason: reason ?? null }),
        ),
      );
      const path = to ?? name;
      await writeFile(path, bytes, { flag: 'wx', mode: 0o600 }).catch((error: Error) => {
        throw new Failure(`无法写入 ${path}：${error.message}`, `${path} cannot be written: ${error.message}`);
      });
      print(path);
    });
  batch
    .command('import')
    .description('导入银行回盘文件 · take in what the bank sent (pain.002, camt.053, result sheet)')
    .argument('<account-id>', '付款账户 · the bank account')
    .argument('<file>')
    .option('--json', 'JSON')
    .action(takeIn);
};

const takeIn = async (account: string, path: string, { json }: Json): Promise<void> => {
  const channelAccountId = idFrom('channelAccount', account);
  const contents = await readFile(path).catch((error: Error) => {
    throw new Failure(`无法读取 ${path}：${error.message}`, `${path} cannot be read: ${error.message}`);
  });
  const { file, open } = await byKey('payouts:write', async (house, { merchantId, actor }) => {
    const fileName = basename(path).slice(-200);
    const command = { merchantId, actor, channelAccountId, currency: 'CNY' as const, fileName, contents };
    const taken = granted(await takeInBankFile(house, command));
    const filter = { verdict: null, open: true };
    return {
      file: taken,
      open: await listBankLines(house.db, merchantId, taken.id, filter, { limit: 1_000, afterPlace: 0 }),
    };
  });
  if (json) printJson({ file, open });
  else {
    const { moves, confirms, noted, foreign } = file.counts;
    print(
      `${file.id}  ${file.kind}  ${file.lines} 行 lines: 生效 moved ${moves} · 重复 again ${confirms} · 提示 noted ${noted} · 无关 other ${foreign}`,
    );
    for (const each of open.map(bankLineToWire))
      print(
        `✗ ${each.line}  ${each.endToEndId ?? '-'}  ${each.whyText?.zh ?? '等待前一行'} · ${each.whyText?.en ?? 'waits'}  ${each.says}`,
      );
  }
  if (open.length > 0) process.exitCode = 1;
};

const tell = (batch: StoredBatch, json: boolean | undefined): void => {
  if (json) printJson(batch);
  else show(batch);
};

const show = ({ id, number, status, count, total, file }: Omit<StoredBatch, 'fileKey'>): void => {
  print(`${id}  ${bankBatchStatusText[status].zh} ${status}  ${count} 笔  ${total.currency} ${toDecimal(total)}`);
  print(`    ${number}${file ? `  ${file.name}  SHA-256 ${file.sha256}` : ''}`);
};

const idFrom = <K extends Kind>(kind: K, asked: string): Id<K> => {
  const id = parseId(kind, asked);
  if (id === null) throw new Failure(`${asked} 不是有效的编号`, `${asked} is not such an id.`);
  return id;
};

const granted = <T>(result: Result<T, Refusal>): T => {
  if (!result.ok) throw failureOf(result.refusal);
  return result.value;
};

import { toDecimal } from '@redress/domain';
import { testClock } from '@redress/testing/testkit/clock.ts';
import { testHouse } from '@redress/testing/testkit/house.ts';
import { testDatabase } from '@redress/testing/testkit/postgres.ts';
import { granted, openShop, sell } from '@redress/testing/testkit/trade.ts';
import { expect, test } from 'vitest';
import { readCard } from '../../card-reader.ts';
import { bytesSource } from '../import-source.ts';
import { cardTemplateXlsx, csvLines } from '../template-file.ts';
import { cardExampleRows, cardHeadings } from './card-columns.ts';
import { importCards } from './import-cards.ts';

const { pool } = await testDatabase();
const clock = testClock('2026-11-20T10:00:00+08:00');
const house = testHouse(pool, clock);
const shop = await openShop(house);
const { merchantId } = shop;
const first = await sell(shop, [{ kind: 'cash', fen: 100_000n }]);
const second = await sell(shop, [{ kind: 'alipay', fen: 50_000n }]);

const rows = cardExampleRows()
  .slice(0, 4)
  .map((row) => row.map((cell) => (cell === 'SO-1' ? first.number : cell === 'SO-2' ? second.number : cell)));
const file = (lines: readonly (readonly string[])[]) =>
  bytesSource('cards.csv', Buffer.from(csvLines([cardHeadings, ...lines])));

test('the example rows of the template open, top up and use a card; the same file again changes nothing', async () => {
  const report = granted(await importCards(house, merchantId, file(rows)));
  expect(report).toEqual({ rows: 4, created: 1, recorded: 3, unchanged: 0, refusedRows: 0, problems: [] });
  const card = await readCard(pool, merchantId, { number: 'VIP-0001' });
  expect(card?.lots.map(({ paid, bonus }) => [toDecimal(paid), toDecimal(bonus)])).toEqual([
    ['1000.00', '200.00'],
    ['500.00', '0.00'],
  ]);
  expect(card?.uses.map(({ face }) => toDecimal(face))).toEqual(['128.00', '-28.00']);
  expect(granted(await importCards(house, merchantId, file(rows)))).toMatchObject({ unchanged: 4, refusedRows: 0 });
});

test('bad rows are told with line, column and reason, and the good ones are kept', async () => {
  const put = (row: readonly string[] | undefined, cells: Readonly<Record<string, string>>): string[] =>
    cardHeadings.map((heading, i) => cells[heading] ?? row?.[i] ?? '');
  const [, , use] = rows;
  const report = granted(
    await importCards(
      house,
      merchantId,
      file([
        put(use, { 编号: 'XF-3', 消费金额: '9999.00' }),
        put(use, { 编号: 'XF-4', 消费金额: '一百' }),
        put(use, { 类型: '退卡' }),
        put(use, { 卡号: 'VIP-NONE' }),
        put(rows[0], { 卡号: 'VIP-0002' }),
        put(use, { 编号: 'XF-5', 消费金额: '1.00' }),
      ]),
    ),
  );
  expect(report).toMatchObject({ rows: 6, recorded: 1, refusedRows: 5 });
  expect(report.problems.map(({ line, column, code }) => [line, column, code])).toEqual([
    [2, '消费金额', 'card_balance_exceeded'],
    [3, '消费金额', 'cell_invalid'],
    [4, '类型', 'cell_invalid'],
    [5, '', 'not_found'],
    [6, '订单号', 'order_bought_card'],
  ]);
});

test('the workbook of the template is read as well, and another file is not', async () => {
  const workbook = bytesSource('cards.xlsx', await cardTemplateXlsx());
  expect(granted(await importCards(house, merchantId, workbook))).toMatchObject({ rows: 5 });
  const other = bytesSource('x.csv', Buffer.from(csvLines([['订单号', '金额']])));
  expect(await importCards(house, merchantId, other)).toMatchObject({ refusal: { code: 'file_layout_unknown' } });
});

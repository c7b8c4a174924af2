import {
  type CardKind,
  type CardPause,
  type CardUse,
  type Currency,
  cardKinds,
  cardKindText,
  type Money,
  money,
  ok,
  refused,
  text,
  zero,
} from '@redress/domain';
import type { NewCard, NewPurchase } from '../../record-card.ts';
import { type CellReader, cellReader } from '../cell-reader.ts';
import type { ImportProblem } from '../import-problem.ts';
import { cellOf, type Sheet } from '../layout.ts';
import {
  codeUpTo,
  lineUpTo,
  moneyIn,
  type Reader,
  readDate,
  readInstant,
  readQuantity,
  readTaxRate,
  readYesNo,
} from '../read-value.ts';
import type { SheetRow } from '../sheet-row.ts';

/** What a row tells of a card. Whether it fits the card is judged where cards are recorded. */
export type CardEntry = { readonly number: string } & (
  | { readonly tells: 'opened'; readonly storeCode: string; readonly card: Omit<NewCard, 'storeId'> }
  | { readonly tells: 'bought'; readonly purchase: NewPurchase }
  | { readonly tells: 'used'; readonly use: CardUse }
  | { readonly tells: 'paused'; readonly pause: CardPause }
);

/** Reads a row of the template of cards; every cell that is wrong is told, not only the first. */
export const readCardRow = (row: SheetRow, sheet: Sheet): CardEntry | readonly ImportProblem[] => {
  const cells = cellReader(sheet, cellOf(row, '卡号', sheet));
  const number = cells.must(row, '卡号', codeUpTo(128));
  const tells = cells.must(row, '类型', readTells);
  if (number === null || tells === null) return cells.problems;
  const entry = tells(cells, row, sheet.currency, number);
  return entry === null || cells.problems.length > 0 ? cells.problems : entry;
};

type Tell = (cells: CellReader, row: SheetRow, currency: Currency, number: string) => CardEntry | null;

const opened: Tell = (cells, row, currency, number) => {
  const storeCode = cells.must(row, '门店编码', codeUpTo(64));
  const kind = cells.must(row, '卡类型', readKind);
  const title = cells.must(row, '卡名称', lineUpTo(200));
  const hadServiceBefore = cells.may(row, '办卡前用过', readYesNo, null);
  const taxRateBasisPoints = cells.may(row, '税率', readTaxRate, usualTaxRate);
  const first = purchaseOf(cells, row, currency);
  if (storeCode === null || kind === null || title === null || taxRateBasisPoints === null || !first) return null;
  const unsaid = { customerId: null, openedOn: null, agreedRatePpm: null };
  const card = { number, kind, title, ...unsaid, hadServiceBefore, taxRateBasisPoints, first };
  return { number, tells: 'opened', storeCode, card };
};

const usualTaxRate = 600;

const bought: Tell = (cells, row, currency, number) => {
  const purchase = purchaseOf(cells, row, currency);
  return purchase && { number, tells: 'bought', purchase };
};

const used: Tell = (cells, row, currency, number) => {
  const id = cells.must(row, '编号', codeUpTo(64));
  const usedAt = cells.must(row, '消费时间', readInstant);
  const face = cells.may(row, '消费金额', signed(currency), zero(currency));
  const list = cells.may(row, '原价', signed(currency), null);
  const sessions = cells.may(row, '次数', readCount, 0);
  const title = cells.may(row, '说明', lineUpTo(200), '消费');
  if (id === null || usedAt === null || face === null || sessions === null || title === null) return null;
  return { number, tells: 'used', use: { id, usedAt, face, list, sessions, title } };
};

const paused: Tell = (cells, row, _, number) => {
  const from = cells.must(row, '开始日期', readDate);
  const to = cells.must(row, '结束日期', readDate);
  return from && to && { number, tells: 'paused', pause: { from, to, by: 'customer' } };
};

function purchaseOf(cells: CellReader, row: SheetRow, currency: Currency): NewPurchase | null {
  const id = cells.must(row, '编号', codeUpTo(64));
  const order = cells.must(row, '订单号', codeUpTo(128));
  const paid = cells.must(row, '实付', moneyIn(currency));
  const bonus = cells.may(row, '赠送', moneyIn(currency), zero(currency));
  const sessions = cells.may(row, '次数', readQuantity, null);
  const bonusSessions = cells.may(row, '赠送次数', readCount, null);
  const listPricePerSession = cells.may(row, '单次原价', moneyIn(currency), null);
  const from = cells.may(row, '开始日期', readDate, null);
  const to = cells.may(row, '结束日期', readDate, null);
  if (id === null || order === null || paid === null || bonus === null) return null;
  return { id, order: { number: order }, paid, bonus, sessions, bonusSessions, listPricePerSession, from, to };
}

const tellers: Readonly<Record<string, Tell>> = { 开卡: opened, 充值: bought, 续卡: bought, 消费: used, 停卡: paused };

const readTells: Reader<Tell> = (cell) => {
  const tell = tellers[cell];
  return tell ? ok(tell) : refused(text('须为：开卡、充值、续卡、消费、停卡', 'one of 开卡, 充值, 续卡, 消费, 停卡'));
};

const readKind: Reader<CardKind> = (cell) => {
  const kind = cardKinds.find((one) => one === cell || cardKindText[one].zh === cell);
  const words = cardKinds.map((one) => cardKindText[one].zh).join('、');
  return kind ? ok(kind) : refused(text(`须为：${words}`, `one of ${words}`));
};

const readCount: Reader<number> = (cell) =>
  /^-?\d{1,7}$/.test(cell) ? ok(Number(cell)) : refused(text('须为整数', 'must be a whole number'));

/** An amount that may take something back. */
const signed =
  (currency: Currency): Reader<Money> =>
  (cell) => {
    if (!cell.startsWith('-')) return moneyIn(currency)(cell);
    const amount = moneyIn(currency)(cell.slice(1));
    return amount.ok ? ok(money(currency, -amount.value.minor)) : amount;
  };

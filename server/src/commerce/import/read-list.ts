import {
  type Currency,
  type FreeShipping,
  type Money,
  type OrderDiscount,
  type OrderGift,
  ok,
  type Result,
  refused,
  type TenderKind,
  type Text,
  tenderKinds,
  text,
} from '@redress/domain';
import type { NewTender } from '../record-order.ts';
import { codeUpTo, lineUpTo, moneyIn, type Reader } from './read-value.ts';

/** Most entries that one cell of the template may list. */
const mostEntries = 20;

const no = (zh: string, en: string): Result<never, Text> => refused(text(zh, en));

/** Entries separated by semicolons, their parts by colons; both also as Chinese input methods write them. */
const listOf =
  <T>(read: (entry: string, index: number) => Result<T, Text>): Reader<T[]> =>
  (cell) => {
    const entries = cell
      .split(/[;\uff1b]/)
      .map((entry) => entry.trim())
      .filter((entry) => entry !== '');
    if (entries.length > mostEntries) return no(`最多 ${mostEntries} 项`, `at most ${mostEntries} entries`);
    const values: T[] = [];
    for (const [index, entry] of entries.entries()) {
      const value = read(entry, index);
      if (!value.ok) return no(`「${entry}」${value.refusal.zh}`, `“${entry}”: ${value.refusal.en}`);
      values.push(value.value);
    }
    return ok(values);
  };

const partsOf = (entry: string): string[] => entry.split(/[:\uff1a]/).map((part) => part.trim());

/** `满300减50:50.00/300`: what it is called, how much it took off and, where it was conditional, from how much on. */
export const discountsIn = (currency: Currency): Reader<OrderDiscount[]> =>
  listOf((entry, index) => {
    const match = /^(.+)[:\uff1a]([^:\uff1a/]+)(?:\/([^:\uff1a/]+))?$/.exec(entry);
    if (!match) return no('应写作 名称:金额 或 名称:金额/门槛', 'write name:amount or name:amount/threshold');
    const label = lineUpTo(200)((match[1] ?? '').trim());
    const amount = moneyIn(currency)((match[2] ?? '').trim());
    const threshold = match[3] === undefined ? ok<Money | null>(null) : moneyIn(currency)(match[3].trim());
    if (!label.ok) return label;
    if (!amount.ok) return amount;
    if (!threshold.ok) return threshold;
    return ok({ id: `D${index + 1}`, label: label.value, amount: amount.value, threshold: threshold.value });
  });

/** `运动毛巾:29.00`: what was given and the price announced with it. */
export const giftsIn = (currency: Currency): Reader<Omit<OrderGift, 'settled'>[]> =>
  listOf((entry, index) => {
    const match = /^(.+)[:\uff1a]([^:\uff1a]+)$/.exec(entry);
    if (!match) return no('应写作 名称:价格', 'write name:price');
    const title = lineUpTo(300)((match[1] ?? '').trim());
    const price = moneyIn(currency)((match[2] ?? '').trim());
    if (!title.ok) return title;
    return price.ok ? ok({ id: `G${index + 1}`, title: title.value, price: price.value }) : price;
  });

/** `99/10`: free from ninety-nine on, else ten. */
export const freeShippingIn =
  (currency: Currency): Reader<FreeShipping> =>
  (cell) => {
    const parts = cell.split('/').map((part) => part.trim());
    if (parts.length !== 2) return no('应写作 门槛/标准运费，如 99/10', 'write threshold/standard fee, such as 99/10');
    const threshold = moneyIn(currency)(parts[0] ?? '');
    const standardFee = moneyIn(currency)(parts[1] ?? '');
    if (!threshold.ok) return threshold;
    return standardFee.ok ? ok({ threshold: threshold.value, standardFee: standardFee.value }) : standardFee;
  };

const tenderWords: Record<string, TenderKind> = {
  支付宝: 'alipay',
  微信: 'wechat_pay',
  微信支付: 'wechat_pay',
  stripe: 'stripe',
  银行卡: 'bank_card',
  刷卡: 'bank_card',
  现金: 'cash',
  储值: 'stored_value',
  储值卡: 'stored_value',
  余额: 'stored_value',
  礼品卡: 'gift_card',
  积分: 'points',
};

export type TenderDraft = Omit<NewTender, 'paidAt'>;

/** `支付宝:240.00:商户单号:渠道单号; 储值:60.00`: by which channel, how much, and the two numbers of the payment as far as they are known. */
export const tendersIn = (currency: Currency): Reader<TenderDraft[]> =>
  listOf((entry, index) => {
    const [word = '', amountText = '', merchantNumber = '', channelNumber = '', ...more] = partsOf(entry);
    const kind = tenderWords[word.toLowerCase()] ?? tenderKinds.find((each) => each === word.toLowerCase());
    if (kind === undefined) {
      const known = [...new Set(Object.keys(tenderWords))].join('、');
      return no(`不认识这种支付方式；可用：${known}`, `is not a means of payment we know; use ${known}`);
    }
    if (more.length > 0)
      return no('应写作 渠道:金额:商户单号:渠道单号', 'write channel:amount:our number:their number');
    const amount = moneyIn(currency)(amountText);
    if (!amount.ok) return amount;
    if (amount.value.minor === 0n) return no('金额须大于零', 'the amount must be more than nothing');
    for (const number of [merchantNumber, channelNumber]) {
      const read = number === '' ? ok('') : codeUpTo(64)(number);
      if (!read.ok) return read;
    }
    return ok({
      reference: `P${index + 1}`,
      kind,
      amount: amount.value,
      merchantTradeNumber: merchantNumber || null,
      channelTradeNumber: channelNumber || null,
    });
  });

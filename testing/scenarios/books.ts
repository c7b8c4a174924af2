import { type AccountCode, cny, toDecimal } from '@redress/domain';
import { trialBalance } from '@redress/server/ledger/ledger-reader.ts';
import { expect } from 'vitest';
import { orderNow, type Stage, type TenderWord } from './stage.ts';

/** Accounts as the bookkeeper calls them. */
const accountWords = {
  '6001': '收入',
  '6051.shipping': '运费收入',
  '2221.output_vat': '销项税',
  '2241.refunds': '应退客户款',
  '1012.alipay': '支付宝',
  '1012.wechat_pay': '微信',
  '1012.stripe': 'Stripe',
  '1001': '现金',
  '1002': '银行存款',
  '2204.stored_value': '储值',
  '2204.gift_card': '礼品卡',
  '2204.membership': '会员课程',
  '2221.pending_vat': '待转销项税',
  '6603.interest': '利息',
  '2204.points': '积分',
  '6601.return_freight': '退货运费',
  '1405': '库存商品',
  '6401': '销售成本',
  '6603.channel_fee': '手续费',
  '6711.compensation': '赔偿',
  '6601.goodwill': '客户关怀',
  '2241.overpaid': '多收款',
} as const satisfies Partial<Record<AccountCode, string>>;
type AccountWord = (typeof accountWords)[keyof typeof accountWords];
const wordOf = ({ code, name }: { readonly code: string; readonly name: { readonly zh: string } }): string =>
  (accountWords as Readonly<Record<string, string>>)[code] ?? name.zh;

/** The books: every account that is not at zero, debit as plus and credit as minus. */
export const booksOn = (stage: Stage) => ({
  show: async (wanted: { readonly [word in AccountWord]?: string }): Promise<void> => {
    const rows = await trialBalance(stage.shop.house.db, stage.shop.merchantId);
    const balances = rows.flatMap(({ account, debit, credit }) => {
      const balance = debit.minor - credit.minor;
      return balance === 0n ? [] : [[wordOf(account), toDecimal(cny(balance))] as const];
    });
    expect(Object.fromEntries(balances)).toEqual(wanted);
  },

  /** What has gone back on each tender of the order, and what is still promised. */
  showTenders: async (
    wanted: { readonly [word in TenderWord]?: { back: string; promised: string } },
  ): Promise<void> => {
    const { tenders } = await orderNow(stage);
    const shown = tenders.map(({ reference, refunded, reserved }) => [
      reference,
      { back: toDecimal(refunded), promised: toDecimal(reserved) },
    ]);
    expect(Object.fromEntries(shown)).toEqual(wanted);
  },
});

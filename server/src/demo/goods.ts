import type { NoReasonExclusion } from '@redress/domain';

/** What the shop sells. Prices and costs in fen, tax included; rates in basis points. */
export type Article = {
  readonly sku: string;
  readonly title: string;
  readonly price: bigint;
  readonly cost: bigint;
  readonly taxRate: number;
  readonly exclusion: NoReasonExclusion | null;
};

const goods = (sku: string, title: string, yuan: bigint, cost: bigint): Article => ({
  sku,
  title,
  price: yuan * 100n,
  cost: cost * 100n,
  taxRate: 1_300,
  exclusion: null,
});

/** Lessons are services (6 %) without stock; goods made to order may be outside no-reason return if the customer confirmed it. */
export const articles: readonly [Article, ...Article[]] = [
  goods('MAT-6MM', '瑜伽垫 6mm 天然橡胶', 350n, 128n),
  goods('CUP-350', '随行杯 350ml', 100n, 31n),
  goods('POT-1L', '保温壶 1L', 250n, 88n),
  goods('BAND-3', '弹力带三件套', 89n, 22n),
  goods('DUMB-5', '包胶哑铃 5kg 一对', 268n, 110n),
  goods('ROPE-PRO', '计数跳绳 Pro', 129n, 40n),
  goods('SHOE-T9', '综训鞋 T9', 599n, 240n),
  goods('TEE-DRY', '速干训练 T 恤', 159n, 46n),
  goods('LEG-HI', '高腰训练紧身裤', 239n, 78n),
  goods('WHEY-2', '乳清蛋白粉 2kg', 399n, 180n),
  goods('BAG-25', '训练背包 25L', 299n, 105n),
  goods('ROLL-45', '泡沫轴 45cm', 119n, 35n),
  goods('TREAD-X', '家用跑步机 X', 4_999n, 2_900n),
  goods('BIKE-S', '商用动感单车 S', 6_800n, 3_900n),
  { ...goods('COACH-10', '私教课 10 节', 3_200n, 0n), cost: 0n, taxRate: 600 },
  { ...goods('TEE-NAME', '定制姓名训练服', 199n, 70n), exclusion: 'custom' },
];

import { type Text, text } from '@redress/domain';

type Column = {
  readonly heading: string;
  readonly required: boolean;
  readonly meaning: Text;
  /** In the example rows: a card that is opened, topped up, used and taken back, and one on hold. */
  readonly examples: readonly [string, string, string, string, string];
};

const column = (heading: string, required: boolean, zh: string, en: string, examples: Column['examples']): Column => ({
  heading,
  required,
  meaning: text(zh, en),
  examples,
});

/** The template of cards: one row an entry. `docs/guides/cards.md` says the same in prose. */
export const cardColumns: readonly Column[] = [
  column('卡号', true, '商户卡号，全商户唯一', 'the merchant’s card number', [
    'VIP-0001',
    'VIP-0001',
    'VIP-0001',
    'VIP-0001',
    'NK-0001',
  ]),
  column('类型', true, '开卡、充值、消费、停卡', 'what the row tells: opened, topped up, used, paused', [
    '开卡',
    '充值',
    '消费',
    '消费',
    '停卡',
  ]),
  column('编号', false, '购买或消费编号，卡内唯一；停卡可空', 'number of the purchase or use, unique on the card', [
    'CZ-1',
    'CZ-2',
    'XF-1',
    'XF-2',
    '',
  ]),
  column('订单号', false, '付款的订单，开卡与充值必填', 'the order that paid it', ['SO-1', 'SO-2', '', '', '']),
  column('门店编码', false, '开卡必填', 'code of the store, when opened', ['SH-JA', '', '', '', '']),
  column('卡类型', false, '储值卡、次卡、期限卡、限期次卡、阶梯次卡', 'kind of the card, when opened', [
    '储值卡',
    '',
    '',
    '',
    '',
  ]),
  column('卡名称', false, '开卡必填', 'title, when opened', ['储值卡 充1000送200', '', '', '', '']),
  column('办卡前用过', false, '办卡前已接受过相同服务，空为不知道', 'had this service before; unknown when empty', [
    '否',
    '',
    '',
    '',
    '',
  ]),
  column('税率', false, '空为 6%', 'VAT, 6 % when empty', ['6%', '', '', '', '']),
  column('实付', false, '开卡与充值必填', 'what was paid', ['1000.00', '500.00', '', '', '']),
  column('赠送', false, '储值卡的赠送金额', 'bonus money', ['200.00', '', '', '', '']),
  column('次数', false, '次卡为购买或使用次数', 'visits bought or used', ['', '', '', '', '']),
  column('赠送次数', false, '', 'visits given', ['', '', '', '', '']),
  column('单次原价', false, '不办卡时一次的价格', 'what one visit costs without the card', ['', '', '', '', '']),
  column('开始日期', false, '期限或停卡的第一天', 'first day of a term or pause', ['', '', '', '', '2026-04-01']),
  column('结束日期', false, '期限或停卡的最后一天', 'last day of a term or pause', ['', '', '', '', '2026-04-10']),
  column('消费时间', false, '消费必填', 'when it was used', ['', '', '2026-11-03 19:00', '2026-11-03 19:30', '']),
  column('消费金额', false, '储值卡扣款，冲回写负数', 'what was charged; negative when taken back', [
    '',
    '',
    '128.00',
    '-28.00',
    '',
  ]),
  column('原价', false, '不办卡时的价格，空为相同', 'price without the card', ['', '', '', '', '']),
  column('说明', false, '消费项目', 'what was used', ['', '', '单次课', '课程改期冲回', '']),
];

export const cardHeadings: readonly string[] = cardColumns.map(({ heading }) => heading);

export const cardExampleRows = (): string[][] =>
  [0, 1, 2, 3, 4].map((row) => cardColumns.map(({ examples }) => examples[row] ?? ''));

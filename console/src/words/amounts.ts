/** What a case comes to, and of what. Both languages stand side by side and have the same words by type. */
const zh = {
  amount: '退款金额',
  refundAndFreight: '另退运费',
  interest: '另付利息',
  card: '退卡',
  cardUsed: '已用部分',
  cardKept: '不退部分',
  fault: '责任',
};
const en: Record<keyof typeof zh, string> = {
  amount: 'Refund',
  refundAndFreight: 'Freight besides',
  interest: 'Interest besides',
  card: 'Card',
  cardUsed: 'Used part',
  cardKept: 'Kept',
  fault: 'Fault',
};

export const amounts = { zh, en };

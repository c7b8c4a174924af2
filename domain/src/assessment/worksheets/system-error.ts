import { eCommerceLaw } from '../../law/e-commerce-law.ts';
import { text } from '../../text.ts';
import type { Worksheet } from './worksheet.ts';

/** Charged twice or wrongly (电子商务法 art 55). The system finds most of these itself: see `chargeErrors`. */
export const systemErrorWorksheet: Worksheet = {
  title: text('系统差错', 'System error'),
  questions: [
    {
      code: 'charges',
      ask: text('有几笔收款？对应哪些订单？', 'How many charges are there, and for which orders?'),
      decides: 'charged_wrongly',
    },
    { code: 'due', ask: text('订单应付多少？', 'What did the order come to?'), decides: null },
    { code: 'returned', ask: text('是否已有部分退回？', 'Did any of it go back already?'), decides: null },
    {
      code: 'where',
      ask: text(
        '差错出在商家、支付机构还是顾客操作？',
        'Did it happen at the shop, the payment provider or the customer’s hand?',
      ),
      decides: null,
    },
  ],
  evidence: [
    { kind: 'system_log', counts: text('支付流水、渠道账单', 'Payment records, statement of the channel') },
    { kind: 'order_record', counts: text('订单应付金额', 'What the order came to') },
    { kind: 'communication', counts: text('顾客的付款截图', 'The customer’s screenshot of the payment') },
  ],
  burdens: [
    {
      issue: text('支付差错不是自身原因造成', 'That a payment error was not its own'),
      bearer: 'operator',
      cites: [eCommerceLaw.paymentErrors],
    },
    {
      issue: text('确有重复或多付', 'That it was paid twice or too much'),
      bearer: 'operator',
      cites: [eCommerceLaw.producesRecords],
    },
  ],
  splits: [
    { when: text('商家系统差错', 'The shop’s system was wrong'), split: [{ party: 'operator', basisPoints: 10000 }] },
    {
      when: text('支付机构差错', 'The payment provider was wrong'),
      split: [{ party: 'payment_provider', basisPoints: 10000 }],
    },
  ],
};

import { consumerRightsLaw } from '../../law/consumer-rights-law.ts';
import { text } from '../../text.ts';
import type { Worksheet } from './worksheet.ts';

/** Lost, late, short or damaged before delivery (消法 art 52). */
export const logisticsWorksheet: Worksheet = {
  title: text('物流问题', 'Delivery'),
  questions: [
    {
      code: 'arrived',
      ask: text('包裹是否送达、何时、由谁签收？', 'Did the parcel arrive, when, and who signed?'),
      decides: null,
    },
    {
      code: 'condition',
      ask: text('开箱时状况如何？是否短少或破损？', 'What was its state when opened; was it short or broken?'),
      decides: 'damaged_before_delivery',
    },
    { code: 'packaging', ask: text('外包装是否完好？', 'Was the packaging whole?'), decides: null },
    { code: 'address', ask: text('地址是否由顾客填写错误？', 'Did the customer give a wrong address?'), decides: null },
    { code: 'when_told', ask: text('发现后多久提出？', 'How soon was it raised?'), decides: null },
  ],
  evidence: [
    { kind: 'logistics', counts: text('物流轨迹、签收记录', 'Tracking and signature') },
    { kind: 'quality_proof', counts: text('开箱照片或视频', 'Photographs or video of the opening') },
    { kind: 'order_record', counts: text('发货清单', 'Packing list') },
  ],
  burdens: [
    {
      issue: text('商品已完好交付', 'That the goods were delivered whole'),
      bearer: 'operator',
      cites: [consumerRightsLaw.propertyDamage],
    },
    {
      issue: text('签收后的损坏由运输造成', 'That damage found after signing came from transport'),
      bearer: 'consumer',
      cites: [consumerRightsLaw.propertyDamage],
    },
  ],
  splits: [
    {
      when: text('交付前毁损、短少', 'Damaged or short before delivery'),
      split: [{ party: 'operator', basisPoints: 10000 }],
    },
    {
      when: text('承运人责任，向承运人追偿', 'The carrier is to blame: recourse against it'),
      split: [{ party: 'carrier', basisPoints: 10000 }],
    },
    {
      when: text('地址由顾客填错', 'The customer gave a wrong address'),
      split: [{ party: 'consumer', basisPoints: 10000 }],
    },
  ],
};

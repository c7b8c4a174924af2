import { type Text, text } from '../../text.ts';

/** Where a dispute came from, looked at afterwards. It need not be the cause that the customer named. */
export const lessonRoots = [
  'product',
  'description',
  'price',
  'packing_or_transport',
  'service',
  'terms',
  'system',
  'customer',
] as const;
export type LessonRoot = (typeof lessonRoots)[number];

export const lessonRootText: Record<LessonRoot, Text> = {
  product: text('商品质量', 'The product'),
  description: text('宣传与描述', 'What was said of it'),
  price: text('价格与促销', 'Price and promotion'),
  packing_or_transport: text('包装与物流', 'Packing and transport'),
  service: text('服务与沟通', 'Service and talk'),
  terms: text('合同与政策条款', 'Contract and terms'),
  system: text('系统差错', 'A fault of the system'),
  customer: text('顾客自身原因', 'The customer'),
};

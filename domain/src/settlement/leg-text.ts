import { type Text, text } from '../text.ts';
import type { LegPurpose } from './settlement.ts';

/** What a leg is paid for. */
export const legPurposeText: Record<LegPurpose, Text> = {
  refund: text('退款', 'Refund'),
  freight: text('退货运费', 'Return freight'),
  compensation: text('赔偿', 'Compensation'),
  interest: text('利息', 'Interest'),
};

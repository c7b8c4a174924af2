import { type Text, text } from '../text.ts';
import type { EvidenceKind } from './evidence.ts';

export const evidenceKindText: Record<EvidenceKind, Text> = {
  order_record: text('订单记录', 'order record'),
  communication: text('沟通记录', 'correspondence'),
  quality_proof: text('质量证明', 'proof of the defect'),
  contract: text('合同或条款', 'contract or terms'),
  logistics: text('物流记录', 'tracking record'),
  system_log: text('系统记录', 'system log'),
};

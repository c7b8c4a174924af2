import { type Text, text } from '../../text.ts';

/** The parts of a merchant that work on a refund together. */
export const departments = ['service', 'sales', 'logistics', 'finance'] as const;
export type Department = (typeof departments)[number];

export const departmentText: Record<Department, Text> = {
  service: text('客服', 'Service'),
  sales: text('销售', 'Sales'),
  logistics: text('物流', 'Logistics'),
  finance: text('财务', 'Finance'),
};

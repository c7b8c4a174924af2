/**
 * The table of contents. One refund travels through these rooms in this order; the same words name folders in every layer,
 * tables, routes and screens. Rooms without a folder yet are built by later work under the same name.
 */
export const journey = [
  'claim',
  'evidence',
  'assessment',
  'approval',
  'settlement',
  'payout',
  'ledger',
  'reconciliation',
  'care',
  'insight',
] as const;
export type Stage = (typeof journey)[number];

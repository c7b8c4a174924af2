/** So few may always be handed on, whatever share of the day they are. */
const fewPayments = 3;

/**
 * Whether payments that no order explains are customers charged wrongly, or orders that nobody has recorded yet. A day of which more than a
 * tenth is unexplained lacks its orders: opening a case for each would bury the desk, so a person decides.
 */
export const mayHandOn = (unexplained: number, payments: number): boolean =>
  unexplained > 0 && (unexplained <= fewPayments || unexplained * 10 <= payments);

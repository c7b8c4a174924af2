/** The smaller of two numbers of minor units. */
export const smaller = (a: bigint, b: bigint): bigint => (a < b ? a : b);

/** The larger of two numbers of minor units. */
export const larger = (a: bigint, b: bigint): bigint => (a > b ? a : b);

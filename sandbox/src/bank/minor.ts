/** Minor units of a currency with two decimals, as decimal text and back. */
export const decimalOf = (minor: bigint): string => {
  const digits = (minor < 0n ? -minor : minor).toString().padStart(3, '0');
  return `${minor < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
};

/** Null for anything but a decimal with at most two places. */
export const minorOf = (text: string): bigint | null => {
  const match = /^(\d{1,15})(?:\.(\d{1,2}))?$/.exec(text);
  return match ? BigInt(`${match[1]}${(match[2] ?? '').padEnd(2, '0')}`) : null;
};

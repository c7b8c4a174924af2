/** The most one Alipay trade may be worth: 100,000,000.00 yuan, in fen. */
const LARGEST_FEN = 10_000_000_000n;

/**
 * Reads an amount as the gateway writes it: yuan with exactly two decimals, `0.01` to `100000000.00`.
 * The real gateway is more tolerant (`30` and `30.5` pass there); the sandbox is strict so that a sloppy
 * client is noticed here first.
 *
 * @returns fen, or undefined when the text is no such amount
 */
export function fenFromYuan(text: unknown): bigint | undefined {
  if (typeof text !== 'string' || !/^(0|[1-9]\d{0,8})\.\d{2}$/.test(text)) return undefined;
  const fen = BigInt(text.replace('.', ''));
  return fen >= 1n && fen <= LARGEST_FEN ? fen : undefined;
}

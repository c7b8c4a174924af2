/** A box of an ISO base media file: where it begins, where its contents do, and where it ends. */
export type MediaBox = { readonly type: string; readonly from: number; readonly body: number; readonly to: number };

/** The boxes between two places; ends at the first one that does not fit. */
export function* boxes(bytes: Buffer, from: number, to: number): Generator<MediaBox> {
  for (let at = from; at + 8 <= to; ) {
    const short = bytes.readUInt32BE(at);
    const isLong = short === 1;
    if (isLong && at + 16 > to) return;
    const length = isLong ? Number(bytes.readBigUInt64BE(at + 8)) : short === 0 ? to - at : short;
    const head = isLong ? 16 : 8;
    if (length < head || at + length > to) return;
    yield { type: bytes.toString('latin1', at + 4, at + 8), from: at, body: at + head, to: at + length };
    at += length;
  }
}

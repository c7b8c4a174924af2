const needed = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);
/** Bits of `VP8X` that promise Exif and XMP. */
const promises = 0x08 | 0x04;

/** Keeps the chunks of pixels and colour, and takes back the promise of particulars. */
export const stripWebp = (contents: Uint8Array): Uint8Array => {
  const bytes = Buffer.from(contents);
  if (bytes.length < 12) return bytes;
  const kept: Buffer[] = [];
  for (let at = 12; at + 8 <= bytes.length; ) {
    const length = bytes.readUInt32LE(at + 4);
    const stop = at + 8 + length + (length % 2);
    if (at + 8 + length > bytes.length) break;
    const type = bytes.toString('latin1', at, at + 4);
    if (type === 'VP8X' && length > 0) bytes.writeUInt8((bytes[at + 8] ?? 0) & ~promises, at + 8);
    if (needed.has(type)) kept.push(bytes.subarray(at, stop));
    at = stop;
  }
  const body = Buffer.concat(kept);
  const head = Buffer.from(bytes.subarray(0, 12));
  head.writeUInt32LE(body.length + 4, 4);
  return Buffer.concat([head, body]);
};

export type JpegSegment = { readonly marker: number; readonly body: Buffer; readonly whole: Buffer };

const scan = 0xda;
const end = 0xd9;

/** The segments after the start of the picture, each scan with its coded data, up to the end of the picture. */
export function* jpegSegments(bytes: Buffer): Generator<JpegSegment> {
  for (let at = 2; at + 1 < bytes.length; ) {
    if (bytes[at] !== 0xff) return;
    const marker = bytes[at + 1] ?? 0;
    // Filling before a marker.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === end) {
      yield { marker, body: bytes.subarray(0, 0), whole: bytes.subarray(at, at + 2) };
      return;
    }
    if (at + 4 > bytes.length) return;
    const length = bytes.readUInt16BE(at + 2);
    const stop = at + 2 + length;
    if (length < 2 || stop > bytes.length) return;
    const until = marker === scan ? endOfScan(bytes, stop) : stop;
    yield { marker, body: bytes.subarray(at + 4, stop), whole: bytes.subarray(at, until) };
    at = until;
  }
}

/** Coded data lasts until a marker that is neither a stuffed byte nor a restart. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0 && at + 1 < bytes.length; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.length;
}

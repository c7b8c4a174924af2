const needed = new Set(['fmt ', 'fact', 'data']);

/** Keeps the sound of a WAV and how it is coded: who made it, where and with what (INFO, bext, iXML, ID3) is left out. */
export const stripWav = (contents: Uint8Array): Uint8Array => {
  const bytes = Buffer.from(contents);
  if (bytes.length < 12) return bytes.subarray(0, 0);
  const kept: Buffer[] = [];
  for (let at = 12; at + 8 <= bytes.length; ) {
    const told = bytes.readUInt32LE(at + 4);
    // A recorder that was cut off never came back to write how much it recorded.
    const length = Math.min(told, bytes.length - at - 8);
    const chunk = Buffer.from(bytes.subarray(at, at + 8 + length));
    chunk.writeUInt32LE(length, 4);
    if (needed.has(chunk.toString('latin1', 0, 4))) kept.push(chunk, Buffer.alloc(length % 2));
    at += 8 + told + (told % 2);
  }
  const body = Buffer.concat(kept);
  const head = Buffer.from(bytes.subarray(0, 12));
  head.writeUInt32LE(body.length + 4, 4);
  return Buffer.concat([head, body]);
};

/** Chunks with words or particulars of a camera; all others are pixels, colours and how to show them. */
const told = new Set(['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME']);
const known = /^[A-Z]|^(gAMA|cHRM|sRGB|iCCP|cICP|mDCV|cLLI|sBIT|bKGD|hIST|tRNS|pHYs|sPLT|acTL|fcTL|fdAT)$/;

/** Keeps the chunks of pixels and colour; words, times, Exif and chunks that nobody knows are dropped, as is what follows the end. */
export const stripPng = (contents: Uint8Array): Uint8Array => {
  const bytes = Buffer.from(contents.buffer, contents.byteOffset, contents.length);
  const kept: Uint8Array[] = [bytes.subarray(0, 8)];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const stop = at + 12 + bytes.readUInt32BE(at);
    if (stop > bytes.length) break;
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (!told.has(type) && known.test(type)) kept.push(bytes.subarray(at, stop));
    if (type === 'IEND') break;
    at = stop;
  }
  return Buffer.concat(kept);
};

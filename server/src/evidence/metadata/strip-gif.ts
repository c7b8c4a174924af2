/** What an animation needs beside its pictures: how long each is shown, and how often it begins again. */
const loops = ['NETSCAPE2.0', 'ANIMEXTS1.0'];

/** Keeps the pictures of a GIF, their timing and the loop; comments, XMP and what other programs wrote are left out, and what hangs behind it. */
export const stripGif = (contents: Uint8Array): Uint8Array => {
  const bytes = Buffer.from(contents);
  if (bytes.length < 13) return bytes.subarray(0, 0);
  let at = 13 + tableSize(bytes[10] ?? 0);
  const kept: Buffer[] = [bytes.subarray(0, Math.min(at, bytes.length))];
  while (at < bytes.length) {
    const block = blockAt(bytes, at);
    if (block === null) break;
    if (block.needed) kept.push(bytes.subarray(at, block.to));
    at = block.to;
  }
  return Buffer.concat([...kept, Buffer.from([trailer])]);
};

const trailer = 0x3b;

/** The block that begins here; null at the trailer, and where the file no longer reads as a GIF. */
const blockAt = (bytes: Buffer, at: number): { readonly needed: boolean; readonly to: number } | null => {
  if (bytes[at] === 0x2c) {
    if (at + 10 > bytes.length) return null;
    const to = endOfData(bytes, at + 10 + tableSize(bytes[at + 9] ?? 0) + 1);
    return to === null ? null : { needed: true, to };
  }
  if (bytes[at] !== 0x21) return null;
  const to = endOfData(bytes, at + 2);
  const label = bytes[at + 1];
  const isLoop = label === 0xff && loops.includes(bytes.toString('latin1', at + 3, at + 14));
  return to === null ? null : { needed: label === 0xf9 || isLoop, to };
};

/** Three bytes a colour, 2 to 256 of them, when the flag says that there is a table. */
const tableSize = (flags: number): number => ((flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1));

/** Data stands in pieces with their length before them, ended by one of no length. */
const endOfData = (bytes: Buffer, from: number): number | null => {
  for (let at = from; at < bytes.length; ) {
    const length = bytes[at] ?? 0;
    if (length === 0) return at + 1;
    at += 1 + length;
  }
  return null;
};

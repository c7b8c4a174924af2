import { exifPlaces } from './heif-exif.ts';
import { boxes, type MediaBox } from './iso-boxes.ts';

/**
 * Films (MP4, QuickTime) and HEIC. Every offset in such a file points at bytes by their place, so nothing may move: what is to go is overwritten
 * with zeros where it stands, and its box is renamed `free`, which readers skip.
 */
export const stripIsoMedia = (contents: Uint8Array): Uint8Array => {
  const bytes = Buffer.from(contents);
  const top = [...boxes(bytes, 0, bytes.length)];
  for (const box of top) {
    if (box.type === 'moov') emptyWithin(bytes, box);
    else if (!['ftyp', 'mdat', 'moof', 'mfra', 'sidx', 'styp', 'meta', 'wide', 'free', 'skip'].includes(box.type))
      empty(bytes, box);
    if (box.type === 'meta') for (const place of exifPlaces(bytes, box)) bytes.fill(0, place.from, place.to);
  }
  return bytes.subarray(0, top.at(-1)?.to ?? 0);
};

const holders = new Set(['trak', 'mdia', 'minf', 'edts', 'dinf', 'moof', 'traf']);
const particulars = new Set(['udta', 'meta', 'uuid', 'XMP_']);

const emptyWithin = (bytes: Buffer, box: MediaBox): void => {
  for (const inner of boxes(bytes, box.body, box.to)) {
    if (particulars.has(inner.type)) empty(bytes, inner);
    else if (holders.has(inner.type)) emptyWithin(bytes, inner);
    // When it was filmed: creation and change stand behind version and flags, in four bytes or in eight.
    else if (inner.type === 'mvhd' || inner.type === 'tkhd' || inner.type === 'mdhd')
      bytes.fill(0, inner.body + 4, Math.min(inner.body + 4 + (bytes[inner.body] === 1 ? 16 : 8), inner.to));
  }
};

const empty = (bytes: Buffer, box: MediaBox): void => {
  bytes.write('free', box.from + 4, 'latin1');
  bytes.fill(0, box.body, box.to);
};

import { type JpegSegment, jpegSegments } from './jpeg-segments.ts';
import { orientationOf } from './read-exif.ts';

/**
 * Keeps the segments that a decoder needs (JFIF, colour profile, Adobe's colour transform, tables and scans) and drops the rest: Exif, XMP,
 * maker notes, comments, and everything behind the end of the picture, where telephones hang films and second pictures.
 */
export const stripJpeg = (contents: Uint8Array): Uint8Array => {
  const bytes = Buffer.from(contents.buffer, contents.byteOffset, contents.length);
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  const orientation = orientationOf(contents);
  if (orientation > 1) kept.push(orientationOnly(orientation));
  for (const segment of jpegSegments(bytes)) if (isNeeded(segment)) kept.push(segment.whole);
  return Buffer.concat(kept);
};

const isNeeded = ({ marker, body }: JpegSegment): boolean => {
  if (marker === 0xfe) return false;
  if (marker < 0xe0 || marker > 0xef) return true;
  const says = (name: string): boolean => body.subarray(0, name.length).toString('latin1') === name;
  // A JFIF that fits its head holds no thumbnail.
  if (marker === 0xe0) return says('JFIF\0') && body.length === 14;
  if (marker === 0xe2) return says('ICC_PROFILE\0');
  return marker === 0xee && says('Adobe');
};

/** An Exif segment with one entry: how the picture is to be turned. */
const orientationOnly = (orientation: number): Buffer => {
  const exif = Buffer.alloc(36);
  exif.writeUInt16BE(0xffe1, 0);
  exif.writeUInt16BE(34, 2);
  exif.write('Exif\0\0MM\0*', 4, 'latin1');
  exif.writeUInt32BE(8, 14);
  exif.writeUInt16BE(1, 18);
  exif.writeUInt16BE(0x0112, 20);
  exif.writeUInt16BE(3, 22);
  exif.writeUInt32BE(1, 24);
  exif.writeUInt16BE(orientation, 28);
  return exif;
};

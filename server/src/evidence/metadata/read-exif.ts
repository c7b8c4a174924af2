import { jpegSegments } from './jpeg-segments.ts';

/** What a camera says of a picture. Everything is what the file claims, which anybody may have written. */
export type Particulars = {
  /** Local time of the camera, `2026-03-02 09:00:00`, without a zone. */
  readonly takenAt: string | null;
  readonly camera: string | null;
  readonly software: string | null;
  /** Degrees with six decimals, as text, north and east positive. */
  readonly place: { readonly latitude: string; readonly longitude: string } | null;
};

/** The particulars in a JPEG, PNG, WebP or HEIC; null when it has none. */
export const readParticulars = (contents: Uint8Array): Particulars | null => {
  const tiff = tiffOf(Buffer.from(contents.buffer, contents.byteOffset, contents.length));
  if (tiff === null) return null;
  const main = entriesOf(tiff, tiff.first);
  const shot = entriesOf(tiff, numberIn(tiff, main.get(0x8769)));
  const gps = entriesOf(tiff, numberIn(tiff, main.get(0x8825)));
  const camera = [textIn(tiff, main.get(0x010f)), textIn(tiff, main.get(0x0110))].filter(Boolean).join(' ');
  const taken = textIn(tiff, shot.get(0x9003)) ?? textIn(tiff, main.get(0x0132));
  const particulars: Particulars = {
    takenAt: taken?.replace(/^(\d{4}):(\d\d):(\d\d) /, '$1-$2-$3 ') ?? null,
    camera: camera || null,
    software: textIn(tiff, main.get(0x0131)),
    place: placeIn(tiff, gps),
  };
  return Object.values(particulars).some((value) => value !== null) ? particulars : null;
};

/** How a JPEG is to be turned, from 1 (upright) to 8. */
export const orientationOf = (contents: Uint8Array): number => {
  const bytes = Buffer.from(contents.buffer, contents.byteOffset, contents.length);
  const tiff = tiffOfJpeg(bytes);
  if (tiff === null) return 1;
  const value = numberIn(tiff, entriesOf(tiff, tiff.first).get(0x0112));
  return value >= 1 && value <= 8 ? value : 1;
};

type Tiff = { readonly bytes: Buffer; readonly little: boolean; readonly first: number };
type Entry = { readonly type: number; readonly count: number; readonly at: number };

const tiffOf = (bytes: Buffer): Tiff | null => {
  if (bytes.length < 12) return null;
  if (bytes.readUInt16BE(0) === 0xffd8) return tiffOfJpeg(bytes);
  const marks = {
    png: bytes.indexOf('eXIf', 0, 'latin1'),
    webp: bytes.indexOf('EXIF', 0, 'latin1'),
    heic: bytes.indexOf('Exif\0\0', 0, 'latin1'),
  };
  if (bytes.toString('latin1', 1, 4) === 'PNG') return marks.png < 0 ? null : tiffAt(bytes.subarray(marks.png + 4));
  if (bytes.toString('latin1', 0, 4) === 'RIFF') {
    if (marks.webp < 0) return null;
    const body = bytes.subarray(marks.webp + 8);
    return tiffAt(body.toString('latin1', 0, 6) === 'Exif\0\0' ? body.subarray(6) : body);
  }
  return marks.heic < 0 ? null : tiffAt(bytes.subarray(marks.heic + 6));
};

const tiffOfJpeg = (bytes: Buffer): Tiff | null => {
  for (const { marker, body } of jpegSegments(bytes))
    if (marker === 0xe1 && body.toString('latin1', 0, 6) === 'Exif\0\0') return tiffAt(body.subarray(6));
  return null;
};

const tiffAt = (bytes: Buffer): Tiff | null => {
  const order = bytes.toString('latin1', 0, 2);
  if (bytes.length < 8 || (order !== 'II' && order !== 'MM')) return null;
  const little = order === 'II';
  return { bytes, little, first: little ? bytes.readUInt32LE(4) : bytes.readUInt32BE(4) };
};

const word = ({ bytes, little }: Tiff, at: number): number =>
  at + 2 > bytes.length ? 0 : little ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at);
const long = ({ bytes, little }: Tiff, at: number): number =>
  at + 4 > bytes.length ? 0 : little ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at);

/** Bytes of one value of each type of TIFF. */
const sizes: Readonly<Record<number, number>> = { 1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 7: 1, 9: 4, 10: 8 };

const entriesOf = (tiff: Tiff, at: number): Map<number, Entry> => {
  const entries = new Map<number, Entry>();
  if (at === 0) return entries;
  const count = Math.min(word(tiff, at), 512);
  for (let place = at + 2; place < at + 2 + count * 12; place += 12) {
    const type = word(tiff, place + 2);
    const number = long(tiff, place + 4);
    const inline = (sizes[type] ?? 1) * number <= 4;
    entries.set(word(tiff, place), { type, count: number, at: inline ? place + 8 : long(tiff, place + 8) });
  }
  return entries;
};

const numberIn = (tiff: Tiff, entry: Entry | undefined): number =>
  entry === undefined ? 0 : entry.type === 3 ? word(tiff, entry.at) : long(tiff, entry.at);

/** A text without its closing zero and without characters that do not print; at most 200 long. */
const textIn = ({ bytes }: Tiff, entry: Entry | undefined): string | null => {
  if (entry === undefined || entry.type !== 2) return null;
  const words = bytes.toString('utf8', entry.at, entry.at + Math.min(entry.count, 800));
  return (
    words
      .replace(/\0[\s\S]*$/, '')
      .replace(/\p{Cc}|\ufffd/gu, '')
      .trim()
      .slice(0, 200) || null
  );
};

const placeIn = (tiff: Tiff, gps: Map<number, Entry>): Particulars['place'] => {
  const latitude = degreesIn(tiff, gps.get(2), textIn(tiff, gps.get(1)) === 'S');
  const longitude = degreesIn(tiff, gps.get(4), textIn(tiff, gps.get(3)) === 'W');
  return latitude === null || longitude === null ? null : { latitude, longitude };
};

/** Degrees, minutes and seconds, each a fraction. */
const degreesIn = (tiff: Tiff, entry: Entry | undefined, negative: boolean): string | null => {
  if (entry === undefined || entry.type !== 5 || entry.count < 3) return null;
  const part = (place: number): number => long(tiff, entry.at + place * 8) / long(tiff, entry.at + place * 8 + 4);
  const degrees = part(0) + part(1) / 60 + part(2) / 3600;
  return Number.isFinite(degrees) && degrees <= 180 ? `${negative ? '-' : ''}${degrees.toFixed(6)}` : null;
};

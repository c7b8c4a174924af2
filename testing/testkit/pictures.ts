import { Transformer } from '@napi-rs/image';

/** A JPEG of coloured noise, the same for the same seed. */
export const photo = (width = 64, height = 48, seed = 7): Promise<Buffer> => {
  const pixels = new Uint8Array(width * height * 4);
  for (let at = 0; at < pixels.length; at += 1)
    pixels[at] = at % 4 === 3 ? 255 : Math.imul(at + seed, 2_654_435_761) >>> 24;
  return Transformer.fromRgbaPixels(pixels, width, height).jpeg(90);
};

/** What a telephone writes into a photo: camera, time and place, as Exif with the given orientation. */
export const withExif = (
  jpeg: Buffer,
  { orientation = 1, camera = 'Redmi K70', takenAt = '2026:03:01 18:30:00' } = {},
): Buffer => {
  const tail: Buffer[] = [];
  let free = 8 + (2 + 4 * 12 + 4) + (2 + 12 + 4) + (2 + 4 * 12 + 4);
  const place = (bytes: Buffer): number => {
    const at = free;
    tail.push(bytes);
    free += bytes.length;
    return at;
  };
  const ascii = (words: string): Buffer => Buffer.from(`${words}\0`, 'latin1');
  const degrees = (...parts: number[]): Buffer => {
    const bytes = Buffer.alloc(24);
    parts.forEach((part, at) => {
      bytes.writeUInt32BE(part, at * 8);
      bytes.writeUInt32BE(1, at * 8 + 4);
    });
    return bytes;
  };
  const entry = (tag: number, type: number, count: number, value: number | Buffer): Buffer => {
    const bytes = Buffer.alloc(12);
    bytes.writeUInt16BE(tag, 0);
    bytes.writeUInt16BE(type, 2);
    bytes.writeUInt32BE(count, 4);
    if (Buffer.isBuffer(value)) value.copy(bytes, 8);
    else if (type === 3) bytes.writeUInt16BE(value, 8);
    else bytes.writeUInt32BE(value, 8);
    return bytes;
  };
  const directory = (...entries: Buffer[]): Buffer => {
    const count = Buffer.alloc(2);
    count.writeUInt16BE(entries.length);
    return Buffer.concat([count, ...entries, Buffer.alloc(4)]);
  };
  const shotAt = 8 + 2 + 4 * 12 + 4;
  const gpsAt = shotAt + 2 + 12 + 4;
  const model = ascii(camera);
  const taken = ascii(takenAt);
  const main = directory(
    entry(0x0110, 2, model.length, place(model)),
    entry(0x0112, 3, 1, orientation),
    entry(0x8769, 4, 1, shotAt),
    entry(0x8825, 4, 1, gpsAt),
  );
  const shot = directory(entry(0x9003, 2, taken.length, place(taken)));
  const gps = directory(
    entry(1, 2, 2, Buffer.from('N\0\0\0')),
    entry(2, 5, 3, place(degrees(31, 13, 48))),
    entry(3, 2, 2, Buffer.from('E\0\0\0')),
    entry(4, 5, 3, place(degrees(121, 28, 12))),
  );
  const body = Buffer.concat([Buffer.from('Exif\0\0MM\0*\0\0\0\x08', 'latin1'), main, shot, gps, ...tail]);
  const head = Buffer.from([0xff, 0xe1, (body.length + 2) >> 8, (body.length + 2) & 255]);
  return Buffer.concat([jpeg.subarray(0, 2), head, body, jpeg.subarray(2)]);
};

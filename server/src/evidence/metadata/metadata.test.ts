import { photo, withExif } from '@redress/testing/testkit/pictures.ts';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { drawnSmaller, redacted, sizeOf } from '../pictures.ts';
import { orientationOf, readParticulars } from './read-exif.ts';
import { stripMetadata } from './strip-metadata.ts';

const camera = 'Redmi K70';
const particulars = {
  takenAt: '2026-03-01 18:30:00',
  camera,
  software: null,
  place: { latitude: '31.230000', longitude: '121.470000' },
};

it('reads camera, time and place of a photo', async () => {
  expect(readParticulars(withExif(await photo()))).toEqual(particulars);
  expect(readParticulars(await photo())).toBeNull();
});

it('strips them from a JPEG and keeps its pixels and how it is turned', async () => {
  const plain = await photo();
  const sent = withExif(plain, { orientation: 6 });
  // Telephones hang a film behind the picture.
  const copy = stripMetadata('image/jpeg', Buffer.concat([sent, Buffer.from('ftypmp42 with a place of its own')]));
  expect(readParticulars(copy)).toBeNull();
  expect(Buffer.from(copy).includes('with a place')).toBe(false);
  expect(orientationOf(copy)).toBe(6);
  expect(await pixelsOf(copy)).toEqual(await pixelsOf(sent));
});

it('leaves nothing of any camera in any JPEG, whatever is written there', async () => {
  const plain = await photo(16, 16);
  const letters = fc.string({
    unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzABCDEFG0123456789'),
    minLength: 8,
    maxLength: 40,
  });
  await fc.assert(
    fc.property(letters, fc.integer({ min: 0, max: 9 }), letters, (name, orientation, remark) => {
      const note = Buffer.concat([Buffer.from([0xff, 0xfe, 0, remark.length + 2]), Buffer.from(remark)]);
      const exif = withExif(plain, { camera: name, orientation });
      const sent = Buffer.concat([exif.subarray(0, 2), note, exif.subarray(2)]);
      const copy = Buffer.from(stripMetadata('image/jpeg', sent));
      expect([copy.includes(name), copy.includes(remark), readParticulars(copy)]).toEqual([false, false, null]);
    }),
    { numRuns: 60 },
  );
});

it('never lets anything through of a JPEG that it does not understand, and never fails', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (noise) => {
      const copy = stripMetadata('image/jpeg', Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe1]), noise]));
      expect(readParticulars(copy)).toBeNull();
    }),
  );
});

it.each(['image/png', 'image/webp', 'image/heic', 'image/gif', 'video/mp4', 'video/webm', 'audio/mpeg', 'audio/wav'])(
  'does not fail on noise that calls itself %s',
  (type) => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (noise) => stripMetadata(type, noise) !== null));
  },
);

it('strips a PNG of words and Exif', async () => {
  const { Transformer } = await import('@napi-rs/image');
  const png = await new Transformer(await photo(8, 8)).png();
  const chunk = (type: string, words: string): Buffer => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(words.length);
    return Buffer.concat([length, Buffer.from(type + words, 'latin1'), Buffer.alloc(4)]);
  };
  const sent = Buffer.concat([
    png.subarray(0, 33),
    chunk('tEXt', 'Author\0Wang'),
    chunk('eXIf', 'MM-place'),
    png.subarray(33),
  ]);
  expect(Buffer.from(stripMetadata('image/png', sent))).toEqual(png);
});

it('empties place and time of a film without moving a byte of it', () => {
  const box = (type: string, ...parts: Buffer[]): Buffer => {
    const body = Buffer.concat(parts);
    const head = Buffer.alloc(8);
    head.writeUInt32BE(body.length + 8);
    head.write(type, 4, 'latin1');
    return Buffer.concat([head, body]);
  };
  const made = Buffer.alloc(100, 7);
  const film = Buffer.concat([
    box('ftyp', Buffer.from('isom\0\0\0\0')),
    box('moov', box('mvhd', made), box('udta', box('\xa9xyz', Buffer.from('+31.2304+121.4737/')))),
    box('mdat', Buffer.from('moving pictures')),
  ]);
  const copy = Buffer.from(stripMetadata('video/mp4', film));
  expect(copy.length).toBe(film.length);
  expect([copy.includes('+31.2304'), copy.includes('moving pictures'), copy.indexOf('mdat')]).toEqual([
    false,
    true,
    film.indexOf('mdat'),
  ]);
});

it('draws a picture upright and smaller, without particulars', async () => {
  const small = await drawnSmaller(withExif(await photo(400, 300), { orientation: 6 }), 100);
  expect(small && (await sizeOf(small))).toEqual({ width: 75, height: 100 });
  expect(small && readParticulars(small)).toBeNull();
  expect(await drawnSmaller(Buffer.from('not a picture'), 100)).toBeNull();
});

it('makes the same copy whatever lies under the boxes', async () => {
  const { Transformer } = await import('@napi-rs/image');
  const boxes = [{ x: 2_500, y: 2_500, width: 5_000, height: 5_000 }];
  const drawn = async (hidden: number) => {
    const pixels = new Uint8Array(64 * 64 * 4).fill(200);
    for (let y = 16; y < 48; y += 1)
      for (let x = 16; x < 48; x += 1)
        pixels.set([hidden, (hidden * x) % 256, (hidden * y) % 256, 255], (y * 64 + x) * 4);
    const picture = await Transformer.fromRgbaPixels(pixels, 64, 64).png();
    return redacted('image/png', picture, boxes);
  };
  const [one, other] = [await drawn(11), await drawn(173)];
  expect(one?.contents).toEqual(other?.contents);
  expect(one && (await sizeOf(one.contents))).toEqual({ width: 64, height: 64 });
  const pixels = await pixelsOf(there(one).contents);
  const { channels } = pixels;
  const at = (x: number, y: number) => [...pixels.subarray((y * 64 + x) * channels, (y * 64 + x) * channels + 3)];
  expect([at(15, 15), at(16, 16), at(47, 47), at(48, 48)]).toEqual([
    [200, 200, 200],
    [0, 0, 0],
    [0, 0, 0],
    [200, 200, 200],
  ]);
});

const there = <T>(value: T | null): T => {
  if (value === null) throw new Error('it could not be drawn');
  return value;
};

const pixelsOf = async (contents: Uint8Array) => {
  const { Transformer } = await import('@napi-rs/image');
  const { width, height } = await new Transformer(contents).metadata();
  const pixels = await new Transformer(contents).rawPixels();
  return Object.assign(pixels, { channels: pixels.length / (width * height) });
};

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { stripMetadata } from './strip-metadata.ts';

const strip = (type: string, contents: Buffer): Buffer => Buffer.from(stripMetadata(type, contents));
const secret = 'Wang Fang, +31.2304+121.4737';

/** Two pictures of one pixel that follow each other for ever. */
const gif = {
  head: Buffer.from('GIF89a\x01\x00\x01\x00\x80\x00\x00\xff\xff\xff\x00\x00\x00', 'latin1'),
  loop: Buffer.from('\x21\xff\x0bNETSCAPE2.0\x03\x01\x00\x00\x00', 'latin1'),
  timing: Buffer.from('\x21\xf9\x04\x00\x0a\x00\x00\x00', 'latin1'),
  picture: Buffer.from('\x2c\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02\x44\x01\x00', 'latin1'),
  end: Buffer.from([0x3b]),
};
const piece = (words: string): Buffer =>
  Buffer.concat([Buffer.from([words.length]), Buffer.from(words), Buffer.from([0])]);

it('keeps pictures, timing and loop of a GIF, and no words', () => {
  const { head, loop, timing, picture, end } = gif;
  const clean = Buffer.concat([head, loop, timing, picture, timing, picture, end]);
  const comment = Buffer.concat([Buffer.from([0x21, 0xfe]), piece(secret)]);
  const xmp = Buffer.concat([Buffer.from('\x21\xff\x0bXMP DataXMP', 'latin1'), piece(secret)]);
  const sent = Buffer.concat([
    head,
    comment,
    loop,
    xmp,
    timing,
    picture,
    comment,
    timing,
    picture,
    end,
    Buffer.from(secret),
  ]);
  expect(strip('image/gif', sent)).toEqual(clean);
  expect(strip('image/gif', clean)).toEqual(clean);
});

const chunk = (name: string, body: Buffer): Buffer => {
  const head = Buffer.alloc(8);
  head.write(name, 'latin1');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body, Buffer.alloc(body.length % 2)]);
};
const riff = (...chunks: Buffer[]): Buffer => {
  const body = Buffer.concat([Buffer.from('WAVE'), ...chunks]);
  const head = Buffer.alloc(8);
  head.write('RIFF');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body]);
};

it('keeps the sound of a WAV and how it is coded, also of one that was cut off', () => {
  const format = chunk('fmt ', Buffer.from('01000100401f0000401f000001000800', 'hex'));
  const sound = chunk('data', Buffer.from('sound'));
  const info = chunk('LIST', Buffer.from(`INFOIART${secret}`));
  expect(
    strip(
      'audio/wav',
      riff(chunk('bext', Buffer.from(secret)), format, info, sound, chunk('id3 ', Buffer.from(secret))),
    ),
  ).toEqual(riff(format, sound));
  const open = Buffer.from(riff(format, sound));
  open.writeUInt32LE(0xff_ff_ff_ff, open.indexOf('data') + 4);
  expect(strip('audio/wav', open).includes('sound')).toBe(true);
});

/** A frame of 128 kbit/s at 44.1 kHz: 417 bytes, filled with what no head of a frame looks like. */
const frame = (fill: number): Buffer => Buffer.concat([Buffer.from([0xff, 0xfb, 0x90, 0x00]), Buffer.alloc(413, fill)]);

it('keeps the frames of an MP3 and no tag before, between or behind them', () => {
  const frames = Buffer.concat([frame(1), frame(2), frame(3)]);
  const id3 = Buffer.concat([Buffer.from('ID3\x04\x00\x00\x00\x00\x01\x00', 'latin1'), Buffer.alloc(128, secret)]);
  const old = Buffer.concat([Buffer.from('TAG'), Buffer.alloc(125, secret)]);
  const ape = Buffer.concat([Buffer.from('APETAGEX'), Buffer.alloc(60, secret)]);
  expect(strip('audio/mpeg', Buffer.concat([id3, frame(1), frame(2), ape, frame(3), old]))).toEqual(frames);
  expect(strip('audio/mpeg', frames)).toEqual(frames);
});

const element = (id: string, ...parts: Buffer[]): Buffer => {
  const body = Buffer.concat(parts);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(0x10_00_00_00 + body.length);
  return Buffer.concat([Buffer.from(id, 'hex'), size, body]);
};

it.each([
  ['of known length', (body: Buffer) => element('18538067', body), (body: Buffer) => element('1f43b675', body)],
  [
    'as a browser records it',
    (body: Buffer) => Buffer.concat([Buffer.from('1853806701ffffffffffffff', 'hex'), body]),
    (body: Buffer) => Buffer.concat([Buffer.from('1f43b675ff', 'hex'), body]),
  ],
])('empties titles, tags and attachments of a WebM %s without moving a byte', (_, segment, cluster) => {
  const words = Buffer.from(secret);
  const film = Buffer.concat([
    element('1a45dfa3', element('4282', Buffer.from('webm'))),
    segment(
      Buffer.concat([
        element('1549a966', element('7ba9', words), element('5741', words), element('2ad7b1', Buffer.from([1]))),
        element('1654ae6b', element('ae', element('536e', words), element('86', Buffer.from('V_VP9')))),
        cluster(Buffer.concat([element('e7', Buffer.from([0])), element('a3', Buffer.from('moving pictures'))])),
        element('1254c367', words),
        element('1941a469', words),
      ]),
    ),
  ]);
  const copy = strip('video/webm', film);
  expect(copy.length).toBe(film.length);
  expect(copy.includes('Wang')).toBe(false);
  for (const kept of ['webm', 'V_VP9', 'moving pictures']) expect(copy.indexOf(kept)).toBe(film.indexOf(kept));
  expect(strip('video/webm', copy)).toEqual(copy);
});

it.each(['image/gif', 'video/webm', 'audio/wav', 'audio/mpeg'])('gives of %s the same copy of a copy', (type) => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (noise) => {
      const copy = strip(type, Buffer.from(noise));
      expect(copy.length).toBeLessThanOrEqual(noise.length + 13);
      expect(strip(type, copy).length).toBeLessThanOrEqual(copy.length);
    }),
  );
});

/** Keeps the frames of sound of an MP3 and nothing between, before or behind them: every kind of tag (ID3, APE, Lyrics3) stands outside of frames. */
export const stripMp3 = (contents: Uint8Array): Uint8Array => {
  const bytes = Buffer.from(contents);
  const kept: Buffer[] = [];
  for (let at = endOfId3(bytes, 0); at + 4 <= bytes.length; ) {
    const length = frameLength(bytes, at);
    // Two bytes may look like the head of a frame by chance; a frame is followed by another one, or by what is no sound any more.
    const isFrame = length !== null && at + length <= bytes.length && (kept.length > 0 || followed(bytes, at + length));
    if (isFrame) kept.push(bytes.subarray(at, at + length));
    at = isFrame ? endOfId3(bytes, at + length) : at + 1;
  }
  return Buffer.concat(kept);
};

const followed = (bytes: Buffer, at: number): boolean => at >= bytes.length || frameLength(bytes, at) !== null;

/** Behind an ID3v2 tag, or where one looked when there is none. Its size is written in seven bits a byte. */
const endOfId3 = (bytes: Buffer, at: number): number => {
  if (bytes.toString('latin1', at, at + 3) !== 'ID3' || at + 10 > bytes.length) return at;
  const size = [6, 7, 8, 9].reduce((sum, place) => sum * 128 + ((bytes[at + place] ?? 0) & 0x7f), 0);
  const footer = ((bytes[at + 5] ?? 0) & 0x10) === 0 ? 0 : 10;
  return Math.min(at + 10 + size + footer, bytes.length);
};

const mpeg1 = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
const mpeg2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];
const rates = [44_100, 48_000, 32_000];

/** Bytes of the Layer III frame that begins here (ISO/IEC 11172-3, 13818-3 and 2.5); null where none does. */
const frameLength = (bytes: Buffer, at: number): number | null => {
  if (at + 4 > bytes.length || bytes[at] !== 0xff) return null;
  const second = bytes[at + 1] ?? 0;
  const third = bytes[at + 2] ?? 0;
  const version = (second >> 3) & 3;
  if ((second & 0xe0) !== 0xe0 || version === 1 || ((second >> 1) & 3) !== 1) return null;
  const kilobits = (version === 3 ? mpeg1 : mpeg2)[third >> 4];
  const rate = rates[(third >> 2) & 3];
  if (!kilobits || !rate) return null;
  const hertz = version === 3 ? rate : version === 2 ? rate / 2 : rate / 4;
  return Math.floor(((version === 3 ? 144_000 : 72_000) * kilobits) / hertz) + ((third >> 1) & 1);
};

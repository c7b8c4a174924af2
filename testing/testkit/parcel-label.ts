import { Transformer } from '@napi-rs/image';

/** The number on the label. */
export const parcelNumber = 'SF1390276645821';
/** Its Code 128 (set B, with start, check and stop): the widths of bars and gaps in turns. */
const widths =
  '2112142131131323111232212211323211221231222232113121312231122231122212312132123112222232111232213121312331112';

const [width, height, bar] = [1_400, 1_000, 4];
const dark = [...widths].flatMap((wide, at) => Array.from({ length: Number(wide) * bar }, () => at % 2 === 0));
const begin = (width - dark.length) / 2;
const [cos, sin] = [Math.cos(0.04), Math.sin(0.04)];

/** How light the label and the table beneath it are at a place, the label lying a little crooked. */
const lightAt = (x: number, y: number): number => {
  const across = (x - width / 2) * cos + (y - height / 2) * sin + width / 2 - begin;
  const down = (y - height / 2) * cos - (x - width / 2) * sin + height / 2;
  if (down > 340 && down < 620 && dark[Math.floor(across)]) return 40;
  return down > 300 && down < 700 && across > -50 && across < dark.length + 50 ? 240 : 190;
};

/** A photo of the label of a parcel, as a phone takes it: crooked, soft at its edges, with some grain. A JPEG. */
export const parcelLabel = (): Promise<Buffer> => {
  const pixels = new Uint8Array(width * height * 4);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const soft = (lightAt(x, y) + lightAt(x - 0.8, y) + lightAt(x + 0.8, y)) / 3;
      const grey = soft + ((x * 31 + y * 17) % 13) - 6;
      pixels.set([grey, grey, grey, 255], (y * width + x) * 4);
    }
  return Transformer.fromRgbaPixels(pixels, width, height).jpeg(75);
};

import { drawn } from './compress.ts';
import { firstNumber, type Grey, readBars } from './read-bars.ts';

/** Longer sides at which a photo is read, in pixels: thin bars need the first, a shaken photo is clearer at the second. */
const sizes = [1_600, 800];

/**
 * The tracking number on a photo of a label; null when no barcode on it reads like one. The phone's own reader where it has one, otherwise a
 * reader that is loaded only now. Nothing leaves the phone.
 */
export const readBarcode = async (photo: Blob): Promise<string | null> => {
  const picture = await drawn(photo).catch(() => null);
  if (picture === null) return null;
  const read = (await byPhone(picture)) ?? (await byLibrary(picture));
  return read;
};

/** What browsers that read barcodes offer; it is not in the library of types yet. */
type Detector = { readonly detect: (source: HTMLImageElement) => Promise<readonly { readonly rawValue: string }[]> };
declare global {
  var BarcodeDetector: (new (options: { readonly formats: readonly string[] }) => Detector) | undefined;
}

const byPhone = async (picture: HTMLImageElement): Promise<string | null> => {
  if (globalThis.BarcodeDetector === undefined) return null;
  // A browser may have the name and nothing behind it.
  const found = await new globalThis.BarcodeDetector({ formats: ['code_128', 'code_39', 'itf', 'qr_code'] })
    .detect(picture)
    .catch(() => []);
  return firstNumber(found.map(({ rawValue }) => rawValue));
};

const byLibrary = async (picture: HTMLImageElement): Promise<string | null> => {
  for (const size of sizes)
    for (const turned of [false, true]) {
      const grey = greyOf(picture, size, turned);
      const number = grey && (await readBars(grey));
      if (number !== null) return number;
    }
  return null;
};

/** How light each pixel is. A label that was held upright is turned by a quarter. */
const greyOf = (picture: HTMLImageElement, longest: number, turned: boolean): Grey | null => {
  const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
  const [across, down] = [Math.round(picture.width * scale), Math.round(picture.height * scale)];
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = turned ? [down, across] : [across, down];
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) return null;
  if (turned) {
    context.translate(down, 0);
    context.rotate(Math.PI / 2);
  }
  context.drawImage(picture, 0, 0, across, down);
  const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height);
  const light = new Uint8ClampedArray(width * height);
  for (let at = 0; at < light.length; at += 1) {
    const [red = 0, green = 0, blue = 0] = data.subarray(at * 4, at * 4 + 3);
    light[at] = (red + green * 2 + blue) / 4;
  }
  return { light, width, height };
};

import { plainTrackingNumber } from '@redress/domain';

/** A picture without its colours: how light each pixel is, line by line. */
export type Grey = { readonly light: Uint8ClampedArray; readonly width: number; readonly height: number };

/** The tracking number under the bars of a picture that is held straight enough; null when there is none to read. */
export const readBars = async ({ light, width, height }: Grey): Promise<string | null> => {
  const { BarcodeFormat, BinaryBitmap, DecodeHintType, HybridBinarizer, MultiFormatOneDReader, RGBLuminanceSource } =
    await import('@zxing/library');
  const { CODE_128, CODE_39, ITF } = BarcodeFormat;
  const hints = new Map<number, unknown>([
    [DecodeHintType.TRY_HARDER, true],
    [DecodeHintType.POSSIBLE_FORMATS, [CODE_128, CODE_39, ITF]],
  ]);
  const source = new RGBLuminanceSource(light, width, height);
  try {
    return firstNumber([
      new MultiFormatOneDReader(hints).decode(new BinaryBitmap(new HybridBinarizer(source)), hints).getText(),
    ]);
  } catch {
    // The library throws for whatever it cannot read.
    return null;
  }
};

/** Labels carry other codes beside the number, such as the address of a site. */
export const firstNumber = (read: readonly string[]): string | null => {
  for (const text of read) {
    const number = plainTrackingNumber(text);
    if (number !== null) return number;
  }
  return null;
};

import { Transformer } from '@napi-rs/image';
import type { RedactionBox } from '@redress/domain';
import { orientationOf } from './metadata/read-exif.ts';

/** Formats that can be drawn again. HEIC cannot: its codec is under patents, so nothing that we may ship reads it. */
const drawable: readonly string[] = ['image/jpeg', 'image/png', 'image/webp', 'image/gif'];

export const isDrawable = (mediaType: string): boolean => drawable.includes(mediaType);

/** Larger pictures are kept but not drawn: a small file can unfold into more pixels than the machine has memory for. */
const maximumPixels = 64_000_000;

type Size = { readonly width: number; readonly height: number };

/** The size of a picture as it stands in the file; null when it cannot be read or is too large to be drawn. */
export const sizeOf = async (contents: Uint8Array): Promise<Size | null> => {
  try {
    const { width, height } = await new Transformer(contents).metadata();
    return width > 0 && height > 0 && width * height <= maximumPixels ? { width, height } : null;
  } catch {
    return null;
  }
};

/** The picture upright as a JPEG whose longer side has at most `longest` pixels, without particulars; null when it cannot be drawn. */
export const drawnSmaller = async (contents: Uint8Array, longest: number, quality = 82): Promise<Buffer | null> => {
  const size = await sizeOf(contents);
  if (size === null) return null;
  try {
    const scale = Math.min(1, longest / Math.max(size.width, size.height));
    const upright = new Transformer(contents).rotate();
    const { width, height } = await uprightSize(contents, size);
    return await (scale < 1 ? upright.resize(side(width, scale), side(height, scale)) : upright).jpeg(quality);
  } catch {
    return null;
  }
};

/**
 * A copy on which the boxes are black. They are painted before the picture is coded again, so that nothing of what lay under them is left to be
 * found: the copy comes out the same, whatever was there. Null when the picture cannot be drawn.
 */
export const redacted = async (
  mediaType: string,
  contents: Uint8Array,
  boxes: readonly RedactionBox[],
): Promise<{ readonly mediaType: string; readonly contents: Buffer } | null> => {
  const size = await sizeOf(contents);
  if (size === null) return null;
  try {
    const { width, height } = await uprightSize(contents, size);
    let picture = new Transformer(contents).rotate();
    for (const box of boxes) {
      // Outwards, so that no row of pixels at an edge is left.
      const x = Math.floor((box.x * width) / 10_000);
      const y = Math.floor((box.y * height) / 10_000);
      const right = Math.min(width, Math.ceil(((box.x + box.width) * width) / 10_000));
      const bottom = Math.min(height, Math.ceil(((box.y + box.height) * height) / 10_000));
      picture = picture.overlay(await black({ width: right - x, height: bottom - y }), x, y);
    }
    return mediaType === 'image/jpeg'
      ? { mediaType, contents: await picture.jpeg(90) }
      : { mediaType: 'image/png', contents: await picture.png() };
  } catch {
    return null;
  }
};

const side = (length: number, scale: number): number => Math.max(1, Math.round(length * scale));

/** Width and height change places when the camera was held upright. */
const uprightSize = async (contents: Uint8Array, { width, height }: Size): Promise<Size> =>
  orientationOf(contents) > 4 ? { width: height, height: width } : { width, height };

const black = ({ width, height }: Size): Promise<Buffer> => {
  const pixels = new Uint8Array(width * height * 4);
  for (let at = 3; at < pixels.length; at += 4) pixels[at] = 255;
  return Transformer.fromRgbaPixels(pixels, width, height).png();
};

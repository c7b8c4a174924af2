import { stripGif } from './strip-gif.ts';
import { stripIsoMedia } from './strip-iso-media.ts';
import { stripJpeg } from './strip-jpeg.ts';
import { stripMp3 } from './strip-mp3.ts';
import { stripPng } from './strip-png.ts';
import { stripWav } from './strip-wav.ts';
import { stripWebm } from './strip-webm.ts';
import { stripWebp } from './strip-webp.ts';

/**
 * The same picture or video without what its camera wrote into it: place, time, owner, device, thumbnails, comments. Pixels and sound stay
 * bit by bit as they are; of a JPEG's particulars only the orientation is kept, since the picture would lie on its side without it.
 * What does not read as its format is cut off where it stops to, so that nothing passes that was not understood. Other formats come back as
 * they are.
 */
export const stripMetadata = (mediaType: string, contents: Uint8Array): Uint8Array =>
  strippers[mediaType]?.(contents) ?? contents;

const strippers: Readonly<Record<string, (contents: Uint8Array) => Uint8Array>> = {
  'image/jpeg': stripJpeg,
  'image/png': stripPng,
  'image/webp': stripWebp,
  'image/gif': stripGif,
  'image/heic': stripIsoMedia,
  'image/heif': stripIsoMedia,
  'video/mp4': stripIsoMedia,
  'video/quicktime': stripIsoMedia,
  'video/webm': stripWebm,
  'audio/x-m4a': stripIsoMedia,
  'audio/mpeg': stripMp3,
  'audio/wav': stripWav,
};

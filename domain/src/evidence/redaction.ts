import type { Actor } from '../actor.ts';
import type { Id } from '../ids/id.ts';
import type { Instant } from '../time/instant.ts';

/** A box over an upright picture, in ten-thousandths of its width and height, so that it fits at every size. */
export type RedactionBox = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

export const redactionScale = 10_000;
export const maximumRedactionBoxes = 100;

/** Whether a box lies on the picture and covers something of it. */
export const isOnPicture = ({ x, y, width, height }: RedactionBox): boolean =>
  x >= 0 && y >= 0 && width > 0 && height > 0 && x + width <= redactionScale && y + height <= redactionScale;

/** A copy with boxes over it: a file of its own, with a hash of its own, that names its original. */
export type Redaction = {
  readonly id: Id<'redaction'>;
  readonly evidenceId: Id<'evidence'>;
  readonly boxes: readonly RedactionBox[];
  readonly reason: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly madeBy: Actor;
  readonly madeAt: Instant;
};

import type { RedactionBox } from '@redress/domain';
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { useRoomWords } from '../../../words/room-words.ts';
import { evidenceWords } from './words.ts';

export type PlacedBox = RedactionBox & { readonly key: string };

const scale = 10_000;
const step = 100;
const within = (value: number, least: number, most: number): number =>
  Math.round(Math.min(Math.max(value, least), most));

type Props = {
  readonly url: string;
  readonly name: string;
  readonly boxes: readonly PlacedBox[];
  readonly change: (boxes: readonly PlacedBox[]) => void;
  readonly newKey: () => string;
};

/** Draws boxes over a picture: with the pointer, or with the keys. Places are in ten-thousandths, so they fit the picture at every size. */
export const RedactBoxes = ({ url, name, boxes, change, newKey }: Props) => {
  const w = useRoomWords(evidenceWords);
  const picture = useRef<HTMLDivElement>(null);
  const [drawn, setDrawn] = useState<{ readonly x: number; readonly y: number; readonly key: string } | null>(null);
  const placeOf = (event: PointerEvent): { x: number; y: number } => {
    const frame = picture.current?.getBoundingClientRect();
    if (!frame) return { x: 0, y: 0 };
    return {
      x: within(((event.clientX - frame.left) * scale) / frame.width, 0, scale),
      y: within(((event.clientY - frame.top) * scale) / frame.height, 0, scale),
    };
  };
  const begin = (event: PointerEvent): void => {
    if (event.target instanceof HTMLButtonElement) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    setDrawn({ ...placeOf(event), key: newKey() });
  };
  const draw = (event: PointerEvent): void => {
    if (!drawn) return;
    const to = placeOf(event);
    const box = {
      key: drawn.key,
      x: Math.min(drawn.x, to.x),
      y: Math.min(drawn.y, to.y),
      width: Math.abs(drawn.x - to.x),
      height: Math.abs(drawn.y - to.y),
    };
    const others = boxes.filter(({ key }) => key !== drawn.key);
    change(box.width > 0 && box.height > 0 ? [...others, box] : others);
  };
  const byKey = (event: KeyboardEvent, box: PlacedBox): void => {
    const [across, down] = arrows[event.key] ?? [0, 0];
    if (event.key === 'Delete' || event.key === 'Backspace') change(boxes.filter(({ key }) => key !== box.key));
    else if (across === 0 && down === 0) return;
    else
      change(
        boxes.map((each) => (each.key === box.key ? moved(box, across * step, down * step, event.shiftKey) : each)),
      );
    event.preventDefault();
  };
  return (
    <div style={{ overflow: 'auto', maxHeight: '60vh', textAlign: 'center', background: 'var(--wash)' }}>
      <div
        ref={picture}
        onPointerDown={begin}
        onPointerMove={draw}
        onPointerUp={() => setDrawn(null)}
        style={{ position: 'relative', display: 'inline-block', touchAction: 'none', cursor: 'crosshair' }}
      >
        <img src={url} alt={name} draggable={false} style={{ display: 'block', maxWidth: '100%', maxHeight: '58vh' }} />
        {boxes.map((box, at) => (
          <button
            key={box.key}
            type="button"
            aria-label={w('box', { number: at + 1 })}
            onKeyDown={(event) => byKey(event, box)}
            style={{
              position: 'absolute',
              left: `${box.x / 100}%`,
              top: `${box.y / 100}%`,
              width: `${box.width / 100}%`,
              height: `${box.height / 100}%`,
              padding: 0,
              border: '1px solid #fff',
              background: '#000',
              cursor: 'move',
            }}
          />
        ))}
      </div>
    </div>
  );
};

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

const moved = (box: PlacedBox, across: number, down: number, sizes: boolean): PlacedBox =>
  sizes
    ? {
        ...box,
        width: within(box.width + across, step, scale - box.x),
        height: within(box.height + down, step, scale - box.y),
      }
    : { ...box, x: within(box.x + across, 0, scale - box.width), y: within(box.y + down, 0, scale - box.height) };

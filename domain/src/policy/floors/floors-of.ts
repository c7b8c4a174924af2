import { holdsIn } from '../../law/library/jurisdiction.ts';
import { type Box, boxOf } from '../box.ts';
import type { PolicyDocument } from '../document.ts';
import { allFloors } from './all-floors.ts';
import type { Floor } from './floor.ts';
import type { Need } from './need.ts';

export type FloorBox = { readonly floor: Floor; readonly box: Box; readonly need: Need };

type Placed = Pick<PolicyDocument, 'jurisdiction' | 'effectiveFrom' | 'tiers'>;

const known = new WeakMap<Placed, readonly FloorBox[]>();

/** The floors under a document: those of its place that hold on or after the day from which it does. */
export const floorsOf = (document: Placed): readonly FloorBox[] => {
  const before = known.get(document);
  if (before) return before;
  const floors = allFloors
    .filter((floor) => holdsIn(floor.jurisdiction, document.jurisdiction))
    .filter(({ to }) => to === null || document.effectiveFrom <= to)
    .flatMap((floor) => {
      const box = boxOf(floor.when, document.tiers);
      return box ? [{ floor, box, need: floor.need }] : [];
    });
  known.set(document, floors);
  return floors;
};

import { type Text, text } from '../../text.ts';
import { type Box, common, cutAll } from '../box.ts';
import { boxText } from '../box-text.ts';
import type { CompiledPolicy, Reading } from '../compile.ts';
import { type FloorBox, floorsOf } from '../floors/floors-of.ts';
import { shortfalls } from '../floors/shortfall.ts';
import { universeOf } from '../universe.ts';
import { effectiveBoxes } from './effective-boxes.ts';
import type { LintFinding, LintRule } from './finding.ts';

/** A clause that gives a customer less than the law does, in any case that it really decides. The law's own limits, one file each: `../floors`. */
export const belowTheLaw: LintRule = {
  code: 'below_the_law',
  title: text('低于法定标准', 'Below the law'),
  check: (policy) => {
    const floors = floorsOf(policy.document);
    const universe = universeOf(policy.document);
    return policy.readings.flatMap((reading, at) =>
      floors.flatMap((floor) => {
        const under = shortfallOf(reading, floor);
        if (under.length === 0) return [];
        const where = worseIn(policy, universe, reading, at, floor);
        return where ? [findingOf(policy, reading, floor, under, where)] : [];
      }),
    );
  },
};

const shortfallOf = (reading: Reading, floor: FloorBox): readonly Text[] => shortfalls(reading.answer, floor.need);

/** One box of cases that the clause decides and the floor covers; null when there is none. */
function worseIn(
  { readings }: CompiledPolicy,
  universe: readonly Box[],
  reading: Reading,
  at: number,
  floor: FloorBox,
): Box | null {
  const shared = universe.flatMap((all) => {
    const decided = common(all, reading.box);
    return (decided && common(decided, floor.box)) ?? [];
  });
  return cutAll(shared, effectiveBoxes(readings, at))[0] ?? null;
}

function findingOf(
  { document }: CompiledPolicy,
  { clause, index }: Reading,
  { floor }: FloorBox,
  under: readonly Text[],
  where: Box,
): LintFinding {
  const cases = boxText(where, document);
  return {
    rule: floor.code,
    severity: 'error',
    pointer: `/clauses/${index}`,
    cites: floor.cites,
    reason: text(
      `「${clause.title.zh}」在下列情形低于法定标准（${under.map(({ zh }) => zh).join('、')}）：${cases.zh}。${floor.says.zh}`,
      `“${clause.title.en}” is below the law (${under.map(({ en }) => en).join(', ')}) for: ${cases.en}. ${floor.says.en}`,
    ),
    proposal: floor.proposal,
  };
}

import { text } from '../../text.ts';
import { common, cutAll } from '../box.ts';
import { universeOf } from '../universe.ts';
import type { LintRule } from './finding.ts';

/** A clause that never applies: earlier ones take all of its cases, or there are none. */
export const unreachableClauses: LintRule = {
  code: 'unreachable',
  title: text('永远不会适用的条款', 'Clauses that never apply'),
  check: ({ document, readings }) => {
    const universe = universeOf(document);
    return document.clauses.flatMap((clause, index) => {
      const own = readings.filter((reading) => reading.index === index).map(({ box }) => box);
      const possible = own.flatMap((box) => universe.flatMap((all) => common(all, box) ?? []));
      const before = readings.filter((reading) => reading.index < index).map(({ box }) => box);
      if (cutAll(possible, before).length > 0) return [];
      const because =
        possible.length === 0
          ? text(
              '它的条件不可能同时成立，或与所售内容无关',
              'its conditions cannot hold together, or nothing of that kind is sold',
            )
          : text('它的全部情形已由前面的条款处理', 'earlier clauses take all of its cases');
      return [
        {
          rule: 'unreachable',
          severity: 'error',
          pointer: `/clauses/${index}`,
          cites: [],
          reason: text(
            `「${clause.title.zh}」永远不会适用：${because.zh}`,
            `“${clause.title.en}” never applies: ${because.en}`,
          ),
          proposal: text('删除该条，或移到前面，或改正条件。', 'Remove it, move it up, or mend its conditions.'),
        },
      ];
    });
  },
};

import { citeArticle } from '../../law/library/find-article.ts';
import { text } from '../../text.ts';
import { common, cutAll } from '../box.ts';
import { boxText } from '../box-text.ts';
import type { Reading } from '../compile.ts';
import { betterFor } from '../favour.ts';
import { universeOf } from '../universe.ts';
import type { LintFinding, LintRule } from './finding.ts';

/**
 * Two clauses that partly cover the same cases with different answers, the later being better for the customer: a reader could
 * rely on either, and then the better one holds (民法典 art 498). An exception wholly inside a later, more general clause is usual
 * drafting and not meant.
 */
export const overlaps: LintRule = {
  code: 'clauses_overlap',
  title: text('条款互相重叠', 'Clauses overlap'),
  check: ({ document, readings }) => {
    const universe = universeOf(document);
    const told = new Set<string>();
    const found: LintFinding[] = [];
    for (const [at, later] of readings.entries())
      for (const earlier of readings.slice(0, at)) {
        const pair = `${earlier.index}-${later.index}`;
        if (earlier.index === later.index || told.has(pair) || !betterFor(later.answer, earlier.answer)) continue;
        if (isInside(earlier, later, readings)) continue;
        const shared = common(earlier.box, later.box);
        const where = shared && universe.map((all) => common(all, shared)).find((box) => box !== null);
        if (!where) continue;
        told.add(pair);
        const cases = boxText(where, document);
        found.push({
          rule: 'clauses_overlap',
          severity: 'error',
          pointer: `/clauses/${later.index}`,
          cites: [citeArticle('civil-code/498'), citeArticle('prepaid-interpretation/8')],
          reason: text(
            `「${earlier.clause.title.zh}」与「${later.clause.title.zh}」都适用于：${cases.zh}；结果不同，后者对顾客更有利`,
            `“${earlier.clause.title.en}” and “${later.clause.title.en}” both answer: ${cases.en}; they differ, and the later is better for the customer`,
          ),
          proposal: text(
            '缩小其中一条的条件，使每种情形只有一条适用；或把对顾客更有利的一条放在前面。',
            'Narrow one of the two so that each case has one clause, or put the better one first.',
          ),
        });
      }
    return found;
  },
};

/** Whether all parts of the earlier clause lie inside the later one. */
function isInside(earlier: Reading, later: Reading, readings: readonly Reading[]): boolean {
  const own = readings.filter(({ index }) => index === earlier.index).map(({ box }) => box);
  const general = readings.filter(({ index }) => index === later.index).map(({ box }) => box);
  return cutAll(own, general).length === 0;
}

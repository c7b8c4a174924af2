import { text } from '../../text.ts';
import { cutAll } from '../box.ts';
import { boxText } from '../box-text.ts';
import { universeOf } from '../universe.ts';
import type { LintRule } from './finding.ts';

const shown = 5;

/** Cases that no clause answers. A person decides them, but a promise that forgets cases is not one. */
export const gaps: LintRule = {
  code: 'gap',
  title: text('没有条款适用的情形', 'Cases without a clause'),
  check: ({ document, readings }) =>
    cutAll(
      universeOf(document),
      readings.map(({ box }) => box),
    )
      .slice(0, shown)
      .map((box) => {
        const cases = boxText(box, document);
        return {
          rule: 'gap',
          severity: 'error',
          pointer: '/clauses',
          cites: [],
          reason: text(`下列情形没有条款适用：${cases.zh}`, `No clause answers: ${cases.en}`),
          proposal: text(
            '在最后加一条「其他情形」：由专人核实后依法处理。',
            'Add a last clause for all other cases: a person examines them and decides by law.',
          ),
        };
      }),
};

import { toDecimal } from '../money/money.ts';
import { type Text, text } from '../text.ts';
import { articlesOf, type PolicyArticle } from './articles-of.ts';
import { conditionText } from './condition-text.ts';
import type { PolicyClause, PolicyDocument } from './document.ts';
import { outcomeText } from './outcome-text.ts';

/** One change between two versions, in the merchant's words. */
export type PolicyChange = {
  readonly kind: 'added' | 'removed' | 'changed' | 'moved';
  /** JSON pointer into the newer document, or into the older one for what was removed. */
  readonly pointer: string;
  readonly says: Text;
};

/** What differs between two versions, clause by clause, then what holds for all of them. Empty when they promise the same. */
export const diffPolicies = (before: PolicyDocument, after: PolicyDocument): readonly PolicyChange[] => [
  ...headChanges(before, after),
  ...clauseChanges(before, after),
  ...standardChanges(before, after),
];

function headChanges(before: PolicyDocument, after: PolicyDocument): readonly PolicyChange[] {
  const made: PolicyChange[] = [];
  const changed = (pointer: string, name: Text, was: string, is: string): void => {
    if (was !== is) made.push({ kind: 'changed', pointer, says: fromTo(name, text(was, was), text(is, is)) });
  };
  changed('/title', text('名称', 'Title'), before.title.zh, after.title.zh);
  changed('/effectiveFrom', text('施行日期', 'In force from'), before.effectiveFrom, after.effectiveFrom);
  changed('/stores', text('门店施行日期', 'Dates of stores'), storesText(before), storesText(after));
  return made;
}

const storesText = ({ stores }: PolicyDocument): string =>
  stores.length === 0 ? '—' : stores.map(({ code, effectiveFrom }) => `${code} ${effectiveFrom}`).join(', ');

function clauseChanges(before: PolicyDocument, after: PolicyDocument): readonly PolicyChange[] {
  const old = new Map(before.clauses.map((clause, index) => [clause.id, { clause, index }]));
  const kept = new Set(after.clauses.map(({ id }) => id));
  const stayed = before.clauses.filter(({ id }) => kept.has(id)).map(({ id }) => id);
  const removed = before.clauses.flatMap((clause, index): PolicyChange[] =>
    kept.has(clause.id)
      ? []
      : [
          {
            kind: 'removed',
            pointer: `/clauses/${index}`,
            says: text(`删除「${clause.title.zh}」`, `Removed “${clause.title.en}”`),
          },
        ],
  );
  let place = 0;
  const others = after.clauses.flatMap((clause, index): PolicyChange[] => {
    const pointer = `/clauses/${index}`;
    const was = old.get(clause.id);
    if (!was) return [{ kind: 'added', pointer, says: added(clause) }];
    const moved = stayed[place] !== clause.id;
    place += 1;
    return [
      ...inClause(was.clause, clause, pointer),
      ...(moved
        ? [
            {
              kind: 'moved' as const,
              pointer,
              says: text(
                `「${clause.title.zh}」由第 ${was.index + 1} 条移到第 ${index + 1} 条（先后影响适用）`,
                `“${clause.title.en}” moves from place ${was.index + 1} to ${index + 1} (the order decides)`,
              ),
            },
          ]
        : []),
    ];
  });
  return [...removed, ...others];
}

const added = ({ title, when, gives }: PolicyClause): Text =>
  text(
    `新增「${title.zh}」：${conditionText(when).zh}；${outcomeText(gives).zh}`,
    `Added “${title.en}”: ${conditionText(when).en}; ${outcomeText(gives).en}`,
  );

function inClause(was: PolicyClause, is: PolicyClause, pointer: string): readonly PolicyChange[] {
  const parts: readonly [string, Text, Text, Text][] = [
    ['title', text('标题', 'title'), was.title, is.title],
    ['when', text('适用条件', 'when it applies'), conditionText(was.when), conditionText(is.when)],
    ['gives', text('处理', 'what is done'), outcomeText(was.gives), outcomeText(is.gives)],
    ['note', text('说明', 'note'), was.note ?? nothing, is.note ?? nothing],
  ];
  return parts
    .filter(([, , a, b]) => a.zh !== b.zh || a.en !== b.en)
    .map(([key, name, a, b]) => ({
      kind: 'changed',
      pointer: `${pointer}/${key}`,
      says: fromTo(text(`「${is.title.zh}」${name.zh}`, `“${is.title.en}”, ${name.en}`), a, b),
    }));
}

const nothing = text('无', 'none');

/** Paragraphs that are not clauses, by their titles: what customers read is what is compared. Loss behind a fee is not shown to them. */
function standardChanges(before: PolicyDocument, after: PolicyDocument): readonly PolicyChange[] {
  const [old, now] = [paragraphs(before), paragraphs(after)];
  const changes: PolicyChange[] = [];
  for (const [title, is] of now) {
    const was = old.get(title);
    if (was === undefined)
      changes.push({ kind: 'added', pointer: '/standards', says: fromTo(is.title, nothing, is.body) });
    else if (was.body.zh !== is.body.zh || was.body.en !== is.body.en)
      changes.push({ kind: 'changed', pointer: '/standards', says: fromTo(is.title, was.body, is.body) });
  }
  for (const [title, was] of old)
    if (!now.has(title))
      changes.push({ kind: 'removed', pointer: '/standards', says: fromTo(was.title, was.body, nothing) });
  return [...changes, ...lossChanges(before, after)];
}

function paragraphs(document: PolicyDocument): ReadonlyMap<string, PolicyArticle> {
  const counted = new Map<string, PolicyArticle>();
  for (const article of articlesOf(document).slice(document.clauses.length)) {
    let key = article.title.zh;
    while (counted.has(key)) key += '+';
    counted.set(key, article);
  }
  return counted;
}

function lossChanges(before: PolicyDocument, after: PolicyDocument): readonly PolicyChange[] {
  const old = new Map(before.clauses.map((clause) => [clause.id, lossOf(clause)]));
  return after.clauses.flatMap((clause, index): PolicyChange[] => {
    const [was, is] = [old.get(clause.id), lossOf(clause)];
    return was === undefined || was === is
      ? []
      : [
          {
            kind: 'changed',
            pointer: `/clauses/${index}/gives/fee/provableLoss`,
            says: fromTo(
              text(`「${clause.title.zh}」可证明的损失`, `“${clause.title.en}”, provable loss`),
              text(was, was),
              text(is, is),
            ),
          },
        ];
  });
}

const lossOf = ({ gives }: PolicyClause): string =>
  gives.kind === 'refund' && gives.fee.kind !== 'none' && gives.fee.provableLoss
    ? toDecimal(gives.fee.provableLoss)
    : '—';

const fromTo = (name: Text, was: Text, is: Text): Text =>
  text(`${name.zh}：由「${was.zh}」改为「${is.zh}」`, `${name.en}: from “${was.en}” to “${is.en}”`);

import { causeText } from '../../claim/claim-text.ts';
import { amountText } from '../../money/amount-text.ts';
import { type Money, subtract } from '../../money/money.ts';
import { type Language, type Text, text } from '../../text.ts';
import type { Hands } from './hands.ts';
import type { AffectedCase, SimulationReport, Tally } from './simulation.ts';

export const handsText: Record<Hands, Text> = {
  automatic: text('自动', 'automatic'),
  one_person: text('一人核准', 'one person'),
  two_people: text('两人核准', 'two people'),
  declined: text('驳回', 'declined'),
};

/** A simulation as a page that a manager reads: the cost, the causes, who is better or worse off, and what changes hands. */
export const simulationText = (report: SimulationReport, language: Language): string => {
  const zh = language === 'zh';
  const { total, handsMoved, examples } = report;
  const lines = [
    tallyText(zh ? '合计' : 'Total', total, language),
    ...report.byCause.map(({ cause, tally }) => `  ${tallyText(causeText[cause][language], tally, language)}`),
  ];
  if (handsMoved.length > 0)
    lines.push(
      '',
      zh ? '换手的案件：' : 'Cases that change hands:',
      ...handsMoved.map(
        ({ from, to, cases }) => `  ${handsText[from][language]} → ${handsText[to][language]}: ${cases}`,
      ),
    );
  if (report.liftedBefore + report.liftedAfter > 0)
    lines.push(
      '',
      zh
        ? `低于法定标准、按法律执行的案件：原版 ${report.liftedBefore}，新版 ${report.liftedAfter}`
        : `Cases lifted to the law: ${report.liftedBefore} before, ${report.liftedAfter} after`,
    );
  if (report.leftOut > 0)
    lines.push('', zh ? `币种不同、未计入：${report.leftOut}` : `Left out, another currency: ${report.leftOut}`);
  if (examples.length > 0)
    lines.push(
      '',
      zh ? '受影响的案件举例：' : 'Some of the cases affected:',
      ...examples.map((one) => exampleText(one, language)),
    );
  return `${lines.join('\n')}\n`;
};

function tallyText(name: string, tally: Tally, language: Language): string {
  const difference = amountText(subtract(tally.after, tally.before));
  const sign = difference.startsWith('-') ? '' : '+';
  return language === 'zh'
    ? `${name}：${tally.cases} 件，${amountText(tally.before)} → ${amountText(tally.after)}（${sign}${difference}）；顾客得益 ${tally.better} 件（${amountText(tally.gained)}），受损 ${tally.worse} 件（${amountText(tally.lost)}），不变 ${tally.same} 件，由人判断 ${tally.byPerson} 件${movedText(tally, language)}`
    : `${name}: ${tally.cases} cases, ${amountText(tally.before)} → ${amountText(tally.after)} (${sign}${difference}); better off ${tally.better} (${amountText(tally.gained)}), worse off ${tally.worse} (${amountText(tally.lost)}), the same ${tally.same}, by a person ${tally.byPerson}${movedText(tally, language)}`;
}

/** Costs that the sums above leave out, since a person decided on one of the two sides. */
function movedText({ answeredNow, leftToPerson }: Tally, language: Language): string {
  const zh = language === 'zh';
  const parts: string[] = [];
  if (answeredNow.cases > 0)
    parts.push(
      zh
        ? `其中 ${answeredNow.cases} 件改由条款决定（${amountText(answeredNow.amount)}）`
        : `of which the draft answers ${answeredNow.cases} (${amountText(answeredNow.amount)})`,
    );
  if (leftToPerson.cases > 0)
    parts.push(
      zh
        ? `其中 ${leftToPerson.cases} 件改由人判断（原为 ${amountText(leftToPerson.amount)}）`
        : `of which the draft leaves ${leftToPerson.cases} to a person (${amountText(leftToPerson.amount)} before)`,
    );
  return parts.map((part) => (zh ? `,${part}` : `, ${part}`)).join('');
}

function exampleText(one: AffectedCase, language: Language): string {
  const { id, cause, before, after, clauseBefore, clauseAfter, handsBefore, handsAfter } = one;
  const person = language === 'zh' ? '由人判断' : 'by a person';
  const side = (amount: Money | null, hands: Hands, clause: string | null): string =>
    `${amount ? `${amountText(amount)} ${handsText[hands][language]}` : person} (${clause ?? '—'})`;
  return `  ${id} ${causeText[cause][language]}: ${side(before, handsBefore, clauseBefore)} → ${side(after, handsAfter, clauseAfter)}`;
}

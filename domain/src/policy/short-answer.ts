import { arithmeticText } from '../explanation/arithmetic-text.ts';
import { citationText } from '../explanation/citation-text.ts';
import type { Explanation } from '../explanation/explanation.ts';
import { amountText } from '../money/amount-text.ts';
import { type Text, text } from '../text.ts';
import type { PolicyFacts } from './condition.ts';
import { type Evaluation, liftedBy, reasonsFor } from './evaluate.ts';
import { answerText } from './outcome-text.ts';

/** “Why this amount?” in two or three sentences: the sum, what makes it up, and the rules that it stands on. */
export const whyThisAmount = (explanation: Explanation): Text => {
  const { amount, parts, label } = explanation;
  const shown = parts.filter((part) => part.amount.minor !== 0n);
  const pieces = (shown.length > 0 ? shown : [explanation]).map((part) => {
    const sum = part.arithmetic ? ` = ${arithmeticText(part.arithmetic, part.amount)}` : '';
    const told = shown.length > 0 && sum === '' ? amountText(part.amount) : `${amountText(part.amount)}${sum}`;
    return text(`${part.label.zh} ${told}`, `${part.label.en} ${told}`);
  });
  const sources = [...new Map(citationsOf(explanation).map((one) => [one.zh, one])).values()].slice(0, 3);
  const because = text(
    sources.length > 0 ? `依据：${sources.map(({ zh }) => zh).join('、')}。` : '',
    sources.length > 0 ? ` Under: ${sources.map(({ en }) => en).join('; ')}.` : '',
  );
  return text(
    `${label.zh}为 ${amountText(amount)}：${pieces.map(({ zh }) => zh).join('；')}。${because.zh}`,
    `${label.en}: ${amountText(amount)}. Made of: ${pieces.map(({ en }) => en).join('; ')}.${because.en}`,
  );
};

function citationsOf(node: Explanation): readonly Text[] {
  return [...node.cites.map(citationText), ...node.parts.flatMap(citationsOf)];
}

/** “Why this answer?”: the clause, what made it fit, what it gives, and the article that lifted it if one did. */
export const whyThisAnswer = (evaluation: Evaluation, facts: PolicyFacts): Text => {
  const gives = answerText(evaluation.answer);
  if (evaluation.kind === 'gap')
    return text(
      `没有条款适用于此情形，由专人核实后依法处理。`,
      `No clause fits this case: a person examines it and decides by law.`,
    );
  const { clause, index } = evaluation.reading;
  const reasons = reasonsFor(evaluation, facts);
  const law = liftedBy(evaluation).map(citationText);
  const lifted =
    law.length === 0
      ? text('', '')
      : text(
          `原条款低于${law.map(({ zh }) => zh).join('、')}，按法律执行。`,
          ` The clause gives less than ${law.map(({ en }) => en).join('; ')}, so the law applies.`,
        );
  return text(
    `适用第 ${index + 1} 条「${clause.title.zh}」${reasons.length > 0 ? `，因为${reasons.map(({ zh }) => zh).join('；')}` : ''}。结果：${gives.zh}。${lifted.zh}`,
    `Clause ${index + 1} “${clause.title.en}” applies${reasons.length > 0 ? ` because ${reasons.map(({ en }) => en).join('; ')}` : ''}. Result: ${gives.en}.${lifted.en}`,
  );
};

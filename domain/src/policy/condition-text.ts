import { causeText, faultText } from '../claim/claim-text.ts';
import { amountText } from '../money/amount-text.ts';
import { type Text, text } from '../text.ts';
import type { Condition, MoneyRange, PolicyFacts, Range } from './condition.ts';
import { goodsClassText, listText, nameOfTier, saleWayText, subjectText } from './names.ts';
import { percentText } from './outcome-text.ts';

type Part = { readonly asks: Text; readonly fact: (facts: PolicyFacts) => Text };

/** When a clause applies, in one sentence; a condition that asks for nothing is every case. */
export const conditionText = (condition: Condition): Text => {
  const parts = partsOf(condition).map(({ asks }) => asks);
  if (parts.length === 0) return text('所有情形', 'every case');
  return text(parts.map(({ zh }) => zh).join('；'), parts.map(({ en }) => en).join('; '));
};

/** One sentence for each thing that a condition asks for, with the fact that meets it. */
export const reasonsOf = (condition: Condition, facts: PolicyFacts): readonly Text[] =>
  partsOf(condition).map(({ asks, fact }) => {
    const is = fact(facts);
    return text(`${asks.zh}（本单：${is.zh}）`, `${asks.en} (here: ${is.en})`);
  });

function partsOf(condition: Condition): readonly Part[] {
  const parts: Part[] = [];
  const add = (asks: Text | null, fact: Part['fact']): void => {
    if (asks) parts.push({ asks, fact });
  };
  add(named('购买内容', 'bought', condition.subjects, subjectText), (facts) => subjectText[facts.subject]);
  add(named('购买方式', 'sold', condition.sales, saleWayText), (facts) => saleWayText[facts.sale]);
  add(named('原因', 'cause', condition.causes, causeText), (facts) => causeText[facts.cause]);
  add(named('责任', 'at fault', condition.faults, faultText), (facts) => faultText[facts.fault]);
  add(named('商品类别', 'goods', condition.goodsClasses, goodsClassText), (facts) => goodsClassText[facts.goodsClass]);
  add(
    truth(
      condition.exclusionConfirmed,
      text('购买时已逐单确认不适用无理由退货', 'confirmed at purchase as outside no-reason return'),
      text('购买时未确认不适用无理由退货', 'not confirmed at purchase as outside no-reason return'),
    ),
    (facts) => yesNo(facts.exclusionConfirmed),
  );
  add(condition.tiers && labelled('会员等级', 'tier', listText(condition.tiers.map(nameOfTier))), (facts) =>
    nameOfTier(facts.tier),
  );
  add(
    truth(
      condition.hadServiceBefore,
      text('付款前已体验过相同服务', 'had the same service before paying'),
      text('付款前未体验过相同服务', 'had not had the same service before paying'),
    ),
    (facts) => yesNo(facts.hadServiceBefore),
  );
  add(condition.days && rangeText('天数', 'days', condition.days, (n) => text(`${n} 日`, `${n}`)), (facts) =>
    text(`${facts.days} 日`, `${facts.days}`),
  );
  add(condition.usage && rangeText('已使用比例', 'used', condition.usage, percent), (facts) => percent(facts.usage));
  add(condition.amount && amountRange(condition.amount), (facts) => both(amountText(facts.amount)));
  add(
    condition.refundsInYear &&
      rangeText('近十二个月退款次数', 'refunds in twelve months', condition.refundsInYear, (n) =>
        text(`${n} 次`, `${n}`),
      ),
    (facts) => text(`${facts.refundsInYear} 次`, `${facts.refundsInYear}`),
  );
  return parts;
}

const both = (words: string): Text => text(words, words);
const percent = (basisPoints: number): Text => both(percentText(basisPoints));
const yesNo = (value: boolean): Text => (value ? text('是', 'yes') : text('否', 'no'));
const labelled = (zh: string, en: string, what: Text): Text => text(`${zh}为${what.zh}`, `${en}: ${what.en}`);

const named = <K extends string>(
  zh: string,
  en: string,
  values: readonly K[] | null,
  names: Record<K, Text>,
): Text | null => values && labelled(zh, en, listText(values.map((value) => names[value])));

const truth = (value: boolean | null, yes: Text, no: Text): Text | null => (value === null ? null : value ? yes : no);

const rangeText = (zh: string, en: string, { from, to }: Range, unit: (n: number) => Text): Text => {
  if (to === null) return text(`${zh}${unit(from).zh}以上`, `${en}: ${unit(from).en} or more`);
  if (from === to) return text(`${zh}为 ${unit(to).zh}`, `${en}: ${unit(to).en}`);
  return from === 0
    ? text(`${zh}不超过 ${unit(to).zh}`, `${en}: up to ${unit(to).en}`)
    : text(`${zh} ${unit(from).zh}至 ${unit(to).zh}`, `${en}: ${unit(from).en} to ${unit(to).en}`);
};

const amountRange = ({ from, below }: MoneyRange): Text => {
  const [low, high] = [from && amountText(from), below && amountText(below)];
  if (low !== null && high !== null) return text(`金额 ${low} 起、不足 ${high}`, `amount from ${low}, below ${high}`);
  if (high !== null) return text(`金额不足 ${high}`, `amount below ${high}`);
  return low === null ? text('任何金额', 'any amount') : text(`金额 ${low} 起`, `amount from ${low}`);
};

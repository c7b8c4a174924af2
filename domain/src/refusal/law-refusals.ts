import { text } from '../text.ts';

/** What is said about amendments of the law, rates and rest days. Part of the register. */
export const lawRefusals = {
  law_proposer_confirms: text('提出的人不能确认', 'Whoever proposed it cannot confirm it'),
  law_amendment_decided: text('{by}已{outcome}这项修订', '{by} has {outcome} this amendment already'),
  law_statute_unknown: text(
    '法律库没有「{code}」；新增法律请给出名称',
    'The law library has no “{code}”: give the name of a new statute',
  ),
  law_statute_named: text(
    '「{code}」在法律库中是《{name}》，名称和适用地不能改',
    '“{code}” is “{name}” in the law library; its name and place stay',
  ),
  law_nothing_new: text('与法律库现有内容相同', 'The law library says exactly this already'),
  law_days_known: text(
    '{series} 自 {from} 至 {through} 已有数据，不能覆盖',
    '{series} is known from {from} through {through}: those days keep their answer',
  ),
  law_days_missing: text(
    '{series} 现有数据自 {from} 至 {through}，中间缺日，请先补齐',
    '{series} is known from {from} through {through}: load the days between first',
  ),
  law_withdrawal_blocked: text(
    '以下修订接在它后面，请先撤回：{others}',
    'These amendments stand on it and go first: {others}',
  ),
  dates_out_of_order: text('日期顺序有误：{first} 与 {second}', 'The dates are out of order: {first} and {second}'),
} as const;

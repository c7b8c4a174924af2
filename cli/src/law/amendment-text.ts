import { type LawAmendment, type LawChange, rateSeriesText, shanghaiTimeText } from '@redress/domain';

/** An amendment in a few lines: what changes, where it was read, who proposed and who decided. */
export const textOfAmendment = ({ id, change, source, proposedBy, proposedAt, decision }: LawAmendment): string =>
  [
    `${id}  ${stateOf(decision)}`,
    `  ${textOfChange(change)}`,
    `  来源 source: ${source.document}${source.address === null ? '' : ` ${source.address}`}（${source.readOn}）`,
    `  提出 proposed: ${proposedBy.name} ${shanghaiTimeText(proposedAt)}`,
    ...(decision
      ? [
          `  ${decision.outcome === 'confirmed' ? '确认 confirmed' : '否决 declined'}: ${decision.by.name} ${shanghaiTimeText(decision.at)}`,
        ]
      : []),
    ...(decision?.reason ? [`  ${decision.reason}`] : []),
  ].join('\n');

const stateOf = (decision: LawAmendment['decision']): string => {
  if (decision === null) return '待确认 proposed';
  return decision.outcome === 'confirmed' ? `已确认 confirmed(v${decision.version})` : '已否决 declined';
};

const textOfChange = (change: LawChange): string => {
  switch (change.kind) {
    case 'article':
      return `${change.statute.code}/${change.article.number} ${change.article.from} ${change.article.text.zh}`;
    case 'rates':
      return `${rateSeriesText[change.series].zh} ${change.entries.map(({ from, ratePpm }) => `${from} ${percent(ratePpm)}`).join(', ')} – ${change.through}`;
    case 'rest_days':
      return `${change.restYear.year} ${change.restYear.periods.map(({ name, from, through }) => `${name} ${from}–${through}`).join(', ')}`;
    case 'withdrawal':
      return `撤回 withdraws ${change.amendmentId}`;
  }
};

/** Parts per million as a percentage: 30000 is `3%`, 31050 is `3.105%`. */
export const percent = (ratePpm: number): string =>
  `${Math.floor(ratePpm / 10_000)}${(ratePpm % 10_000 === 0 ? '' : `.${String(ratePpm % 10_000).padStart(4, '0')}`).replace(/0+$/, '')}%`;

/** `3%` or `3.105%` in parts per million; null when it is not a percentage with at most four decimals. */
export const ppmOf = (text: string): number | null => {
  const match = /^(\d{1,3})(?:\.(\d{1,4}))?%$/.exec(text);
  return match ? Number(match[1]) * 10_000 + Number((match[2] ?? '').padEnd(4, '0')) : null;
};

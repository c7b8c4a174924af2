import { amountText } from '../money/amount-text.ts';
import { type Text, text } from '../text.ts';
import type { Answer, Fee, Outcome, Share } from './outcome.ts';
import { usedPriceText } from './used-price-text.ts';

/** Basis points as a percentage: `80%`, `12.5%`. Whole numbers all the way. */
export const percentText = (basisPoints: number): string => {
  const rest = basisPoints % 100;
  const whole = (basisPoints - rest) / 100;
  return rest === 0 ? `${whole}%` : `${whole}.${`${rest}`.padStart(2, '0').replace(/0$/, '')}%`;
};

export const feeText = (fee: Fee): Text => {
  if (fee.kind === 'none') return text('不收取费用', 'no fee is kept');
  if (fee.kind === 'fixed')
    return text(`收取费用 ${amountText(fee.amount)}`, `a fee of ${amountText(fee.amount)} is kept`);
  const most = fee.most === null ? null : amountText(fee.most);
  return text(
    `收取退款额 ${percentText(fee.basisPoints)} 的费用${most ? `，最高 ${most}` : ''}`,
    `${percentText(fee.basisPoints)} of the refund is kept${most ? `, at most ${most}` : ''}`,
  );
};

const shareText = (share: Share): Text => {
  if (share.by === 'all') return shareOf(share.basisPoints);
  const unit = share.by === 'days' ? text('日', 'days') : null;
  const limit = (upTo: number): { zh: string; en: string } =>
    unit
      ? text(`${upTo} 日内`, `up to ${upTo} days`)
      : text(`已用不超过 ${percentText(upTo)}`, `up to ${percentText(upTo)} used`);
  const parts = share.steps.map(({ upTo, basisPoints }) => {
    const where = upTo === null ? text('此后', 'after that') : limit(upTo);
    return text(`${where.zh}退 ${percentText(basisPoints)}`, `${where.en} ${percentText(basisPoints)}`);
  });
  return text(parts.map(({ zh }) => zh).join('；'), `given back: ${parts.map(({ en }) => en).join('; ')}`);
};

const shareOf = (basisPoints: number): Text =>
  basisPoints === 10_000
    ? text('全额退款', 'refunded in full')
    : text(`退还 ${percentText(basisPoints)}`, `${percentText(basisPoints)} is given back`);

/** What a clause does, as a customer reads it. */
export const outcomeText = (outcome: Outcome): Text => {
  if (outcome.kind === 'review') return review;
  if (outcome.kind === 'decline') return text(`不予退款：${outcome.reason.zh}`, `no refund: ${outcome.reason.en}`);
  const { usedAt, goodsComeBack, freight } = outcome;
  const parts = [shareText(outcome.share)];
  if (usedAt !== null)
    parts.push(text(`已使用部分${usedPriceText[usedAt].zh}`, `what was used counts ${usedPriceText[usedAt].en}`));
  if (goodsComeBack)
    parts.push(
      freight === 'merchant'
        ? text('商品须退回，运费由我们承担', 'the goods come back at our cost')
        : text('商品须退回，退回运费由您承担', 'the goods come back at your cost'),
    );
  parts.push(feeText(outcome.fee));
  return text(parts.map(({ zh }) => zh).join('，'), parts.map(({ en }) => en).join(', '));
};

const review = text(
  '由专人核实后依法处理，不会自动拒绝',
  'a person examines it and decides by law; it is never refused automatically',
);

/** The same of one answer, without the steps that were passed. */
export const answerText = (answer: Answer): Text => {
  if (answer.kind !== 'refund') return outcomeText(answer);
  const { basisPoints, ...rest } = answer;
  return outcomeText({ ...rest, share: { by: 'all', basisPoints } });
};

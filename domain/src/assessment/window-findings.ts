import type { Policy } from '../policy/policy.ts';
import { type Refusal, refusal } from '../refusal/refusal.ts';
import { ok, type Result, refused } from '../result.ts';
import { type Text, text } from '../text.ts';
import { rawLastDay } from '../time/deadline.ts';
import type { LocalDate } from '../time/local-date.ts';
import type { GoodsFacts } from './assess-goods.ts';
import type { Finding } from './assessment.ts';
import { flagged, noted } from './findings.ts';
import { withinWindow } from './return-window.ts';

/** The law's own windows; a policy may be better, and a worse one is lifted to it (消费者权益保护法 arts 24, 25, 26). */
const statutoryDays = 7;

/** Where clauses decide, the window is the law's: what they promise beyond it they say themselves. */
const daysOfTerms = ({ document, terms }: Policy, window: 'noReasonDays' | 'qualityDays'): number =>
  document === null ? terms[window] : statutoryDays;

export type WindowFindings = { readonly findings: readonly Finding[]; readonly deadline: LocalDate | null };

const windowLabel = text('无理由退货期限', 'Time for a return without reason');
const notBegun = text(
  '商品尚未签收，退货期未开始，可以申请',
  'The goods were not received yet: the time has not begun to run',
);

/** The notice must be given within the days after signing; the parcel may travel later (消费者权益保护法 art 25, 暂行办法 art 10). */
export const noReasonWindow = (
  { order, claim, policy, restDays }: GoodsFacts,
  claimedOn: LocalDate,
): Result<WindowFindings, Refusal> => {
  const promised = daysOfTerms(policy, 'noReasonDays');
  const days = Math.max(statutoryDays, promised);
  const lifted = liftedToLaw(promised);
  if (order.receivedOn === null)
    return claim.kind === 'return_and_refund'
      ? refused(refusal('order_not_received'))
      : ok({ findings: [...lifted, noted('window', windowLabel, notBegun)], deadline: null });

  const verdict = withinWindow({ startOn: order.receivedOn, days, restDays }, claimedOn);
  if (!verdict.ok) return verdict;
  const { inTime, deadline } = verdict.value;
  const because = windowText({ receivedOn: order.receivedOn, days, deadline, claimedOn, inTime });
  return ok({
    findings: [...lifted, { code: 'window', passed: inTime, blocking: true, label: windowLabel, because }],
    deadline,
  });
};

const qualityLabel = text('质量问题退货期限', 'Time for a quality return');
const noReceipt = text('没有签收日期，由审核人核实', 'No date of receipt is recorded: a person checks');

/** Later than the window a quality claim is not refused: rescission, repair or exchange may still be due (消费者权益保护法 art 24). */
export const qualityWindow = ({ order, policy, restDays }: GoodsFacts, claimedOn: LocalDate): readonly Finding[] => {
  const promised = daysOfTerms(policy, 'qualityDays');
  const days = Math.max(statutoryDays, promised);
  const lifted = liftedToLaw(promised);
  const { receivedOn } = order;
  if (receivedOn === null) return [...lifted, flagged('quality_window', qualityLabel, noReceipt)];
  const window = { startOn: receivedOn, days, restDays };
  const verdict = withinWindow(window, claimedOn);
  if (!verdict.ok)
    return [...lifted, flagged('quality_window', qualityLabel, restUnknown(rawLastDay(window), claimedOn))];
  const { inTime, deadline } = verdict.value;
  const told = windowText({ receivedOn, days, deadline, claimedOn, inTime });
  if (inTime) return [...lifted, noted('quality_window', qualityLabel, told)];
  const notRefused = text(
    `${told.zh}；不自动拒绝，由审核人按法定解除、修理或更换判断`,
    `${told.en}. Not refused automatically: a person weighs rescission, repair or exchange`,
  );
  return [...lifted, flagged('quality_window', qualityLabel, notRefused)];
};

/** Between the raw last day and the longest rest nobody can tell without the calendar of that year. */
const restUnknown = (last: LocalDate, claimedOn: LocalDate): Text =>
  text(
    `期限末日 ${last} 之后的放假安排尚未载入，无法判断 ${claimedOn} 是否逾期；由审核人核实`,
    `The rest days after ${last} are not loaded, so nobody can say whether ${claimedOn} is late: a person checks`,
  );

const floorLabel = text('退款政策不低于法定标准', 'The policy is not below the law');

function liftedToLaw(days: number): readonly Finding[] {
  if (days >= statutoryDays) return [];
  return [
    flagged(
      'policy_below_law',
      floorLabel,
      text(
        `政策写为 ${days} 日，低于法定的 ${statutoryDays} 日；该约定无效，按 ${statutoryDays} 日计算`,
        `The policy says ${days} days, below the law’s ${statutoryDays}; the term is void and ${statutoryDays} days apply`,
      ),
    ),
  ];
}

type Told = {
  readonly receivedOn: LocalDate;
  readonly days: number;
  readonly deadline: LocalDate | null;
  readonly claimedOn: LocalDate;
  readonly inTime: boolean;
};

const windowText = ({ receivedOn, days, deadline, claimedOn, inTime }: Told): Text => {
  const until = deadline ?? null;
  return text(
    `${receivedOn} 签收，次日起 ${days} 日${until === null ? '' : `，至 ${until}（遇休息日顺延）`}；${claimedOn} 提出，${inTime ? '在期限内' : '已逾期'}`,
    `Received ${receivedOn}, ${days} days from the day after${until === null ? '' : `, through ${until} (rest days moved on)`}; claimed ${claimedOn}, ${inTime ? 'in time' : 'too late'}`,
  );
};

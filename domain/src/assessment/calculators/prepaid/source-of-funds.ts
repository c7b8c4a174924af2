import type { LawCitation } from '../../../law/citation.ts';
import { singlePurposeCardMeasures } from '../../../law/single-purpose-card-measures.ts';
import { compare, type Money, toDecimal } from '../../../money/money.ts';
import { type Text, text } from '../../../text.ts';
import { daysBetween, type LocalDate } from '../../../time/local-date.ts';

export type TopUp = {
  readonly id: string;
  readonly paidOn: LocalDate;
  readonly amount: Money;
  /** Who paid, as the channel tells it; null when it does not. */
  readonly payer: string | null;
};

/** What is known of a balance before money leaves it. */
export type BalanceHistory = {
  readonly claimedOn: LocalDate;
  readonly balance: Money;
  /** Frozen by the shop, a court or the channel. */
  readonly frozen: Money;
  /** Orders paid from the balance that are not finished. */
  readonly unfinishedOrders: readonly string[];
  readonly registered: boolean;
  /** The account to which the claimant wants the money; null for the way it came. */
  readonly payee: string | null;
  readonly holder: string;
  readonly topUps: readonly TopUp[];
  /** The most that one card may hold; null where the industry has none. */
  readonly cardLimit: Money | null;
};

/** A thing that a person looks at before the balance is paid out. None of them refuses by itself: the balance stays the customer's. */
export type SourceFinding = {
  readonly code:
    | 'frozen'
    | 'unfinished_orders'
    | 'other_payer'
    | 'topped_up_and_claimed'
    | 'many_top_ups'
    | 'above_card_limit'
    | 'other_payee';
  readonly because: Text;
  readonly cites: readonly LawCitation[];
};

/** The checks of source and history before a balance is refunded (reference 2.6, 7(b)): what passed is not listed. */
export const sourceOfFunds = (history: BalanceHistory): readonly SourceFinding[] =>
  checks.flatMap((check) => check(history) ?? []);

type Check = (history: BalanceHistory) => SourceFinding | null;

const checks: readonly Check[] = [
  ({ frozen }) =>
    frozen.minor > 0n
      ? finding(
          'frozen',
          `冻结金额 ${toDecimal(frozen)} 解冻前不能退`,
          `${toDecimal(frozen)} is frozen and stays until released`,
        )
      : null,
  ({ unfinishedOrders }) =>
    unfinishedOrders.length > 0
      ? finding(
          'unfinished_orders',
          `有未完成订单：${unfinishedOrders.join('、')}，先完成或取消`,
          `Orders are not finished: ${unfinishedOrders.join(', ')}; finish or cancel them first`,
        )
      : null,
  ({ topUps, holder }) => {
    const others = topUps.filter(({ payer }) => payer !== null && payer !== holder);
    return others.length > 0
      ? finding(
          'other_payer',
          `充值由他人支付：${idsOf(others, '、')}，按原路退回付款人`,
          `Somebody else paid for ${idsOf(others, ', ')}: the money goes back to the payer`,
          [singlePurposeCardMeasures.sameName],
        )
      : null;
  },
  ({ topUps, claimedOn }) => {
    const recent = topUps.filter(({ paidOn }) => daysBetween(paidOn, claimedOn) <= 1);
    return recent.length > 0
      ? finding(
          'topped_up_and_claimed',
          `充值后一日内申请退款：${idsOf(recent, '、')}，核对资金来源`,
          `Claimed within a day of topping up: ${idsOf(recent, ', ')}; look at where the money came from`,
        )
      : null;
  },
  ({ topUps }) => {
    const day = topUps.find(({ paidOn }) => topUps.filter((other) => other.paidOn === paidOn).length >= 5);
    return day
      ? finding(
          'many_top_ups',
          `${day.paidOn} 一日内充值五次以上，核对是否异常`,
          `Five or more top-ups on ${day.paidOn}: look whether that is usual`,
        )
      : null;
  },
  ({ balance, cardLimit, registered }) =>
    cardLimit && compare(balance, cardLimit) > 0
      ? finding(
          'above_card_limit',
          `${registered ? '记名' : '不记名'}卡余额超过限额 ${toDecimal(cardLimit)}`,
          `The balance is above the limit of ${registered ? 'a registered' : 'an anonymous'} card, ${toDecimal(cardLimit)}`,
          [singlePurposeCardMeasures.limits],
        )
      : null,
  ({ payee, holder }) =>
    payee !== null && payee !== holder
      ? finding(
          'other_payee',
          '收款账户与持卡人不同名，须本人同意并由第二人批准',
          'The account is not in the holder’s name: consent and a second approver',
          [singlePurposeCardMeasures.sameName],
        )
      : null,
];

const idsOf = (topUps: readonly TopUp[], separator: string): string => topUps.map(({ id }) => id).join(separator);

const finding = (
  code: SourceFinding['code'],
  zh: string,
  en: string,
  cites: readonly LawCitation[] = [],
): SourceFinding => ({ code, because: text(zh, en), cites });

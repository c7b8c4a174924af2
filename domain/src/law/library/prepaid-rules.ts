import { dateOf, type LocalDate } from '../../time/local-date.ts';
import type { LawCitation } from '../citation.ts';
import { citeArticle, inForceOn } from './find-article.ts';
import { holdsIn, type Jurisdiction } from './jurisdiction.ts';

/** A right to the whole prepayment soon after paying. Rights of several places stand side by side: either is enough. */
export type CoolingOffRight = {
  readonly days: number;
  /** Only a card that was never used (Beijing). */
  readonly unusedOnly: boolean;
  /** Not for whoever had the same service before (national). */
  readonly firstTimersOnly: boolean;
  /** Gifts come back, or are paid for (Beijing). */
  readonly giftsGoBack: boolean;
  readonly cites: readonly LawCitation[];
};

/** What one place lays down for prepaid cards from a day on; an item that it is silent on is missing. */
export type PrepaidRules = {
  readonly jurisdiction: Jurisdiction;
  readonly from: LocalDate;
  readonly to: LocalDate | null;
  readonly coolingOff?: CoolingOffRight;
  /** Days from the request to the money, for a card given back in the cooling-off days. */
  readonly payCoolingOffWithinDays?: LaidDown<number>;
  /** The same for any other claim on a prepayment. */
  readonly payWithinDays?: LaidDown<number>;
  /** A rest too small for the cheapest thing on offer is paid out. */
  readonly refundsSmallRest?: LaidDown<true>;
  /** When the operator is the cause, what was used counts at the price after the discount of the card. */
  readonly keepsDiscountOnOperatorsCause?: LaidDown<true>;
  /** Days before closing or moving on which it is announced. */
  readonly closureNoticeDays?: LaidDown<number>;
  /** Registered holders are told of it one by one. */
  readonly tellsRegisteredHolders?: LaidDown<true>;
  /** No new prepayments once a major operating risk shows. */
  readonly stopsSellingAtRisk?: LaidDown<true>;
  /** No new cards while the filing is being cancelled. */
  readonly stopsSellingWhileDeregistering?: LaidDown<true>;
  readonly keepRecordsYears?: LaidDown<number>;
};

/** A value and every article that asks for no less. */
export type LaidDown<T> = { readonly value: T; readonly cites: readonly LawCitation[] };

export type MergedPrepaidRules = {
  readonly coolingOff: readonly CoolingOffRight[];
} & { readonly [K in Numbers]: LaidDown<number> | null } & { readonly [K in Promises]: LaidDown<true> | null };

type Numbers = 'payCoolingOffWithinDays' | 'payWithinDays' | 'closureNoticeDays' | 'keepRecordsYears';
type Promises =
  | 'refundsSmallRest'
  | 'keepsDiscountOnOperatorsCause'
  | 'tellsRegisteredHolders'
  | 'stopsSellingAtRisk'
  | 'stopsSellingWhileDeregistering';

const item = <T>(value: T, ...codes: readonly string[]): LaidDown<T> => ({ value, cites: codes.map(citeArticle) });

/** Drafts and rules whose text was not found (Shenzhen, Gansu, the revision in Shanghai) are not here (reference 2.7). */
export const prepaidRules: readonly PrepaidRules[] = [
  {
    jurisdiction: 'national',
    from: dateOf('2025-05-01'),
    to: null,
    coolingOff: {
      days: 7,
      unusedOnly: false,
      firstTimersOnly: true,
      giftsGoBack: false,
      cites: [citeArticle('prepaid-interpretation/14')],
    },
    keepsDiscountOnOperatorsCause: item(true, 'prepaid-interpretation/18'),
  },
  {
    jurisdiction: 'national',
    from: dateOf('2015-03-15'),
    to: null,
    payWithinDays: item(15, 'infringement-penalty-measures/10'),
  },
  {
    jurisdiction: 'national',
    from: dateOf('2024-07-01'),
    to: null,
    closureNoticeDays: item(30, 'consumer-law-regulations/21'),
    stopsSellingAtRisk: item(true, 'consumer-law-regulations/22'),
  },
  {
    jurisdiction: 'beijing',
    from: dateOf('2022-06-01'),
    to: null,
    coolingOff: {
      days: 7,
      unusedOnly: true,
      firstTimersOnly: false,
      giftsGoBack: true,
      cites: [citeArticle('beijing-prepaid-card-regulations/16')],
    },
    payCoolingOffWithinDays: item(5, 'beijing-prepaid-card-regulations/16'),
    payWithinDays: item(15, 'beijing-prepaid-card-regulations/17'),
    refundsSmallRest: item(true, 'beijing-prepaid-card-regulations/17'),
    keepsDiscountOnOperatorsCause: item(true, 'beijing-prepaid-card-regulations/17'),
    stopsSellingWhileDeregistering: item(true, 'beijing-prepaid-card-regulations/11'),
    keepRecordsYears: item(3, 'beijing-prepaid-card-regulations/19'),
  },
  {
    jurisdiction: 'shanghai',
    from: dateOf('2019-01-01'),
    to: null,
    closureNoticeDays: item(30, 'shanghai-prepaid-card-provisions/17'),
    tellsRegisteredHolders: item(true, 'shanghai-prepaid-card-provisions/17'),
  },
];

/**
 * The rules for prepaid cards of a place on a day: national and local merged item by item, the better for the customer each time.
 * A deadline of payment is the earlier one, a notice and a time of keeping the longer one, a promise of either place holds, and rights
 * to withdraw stand side by side (reference 2.7).
 */
export const prepaidRulesOf = (
  place: Jurisdiction,
  day: LocalDate,
  rules: readonly PrepaidRules[] = prepaidRules,
): MergedPrepaidRules => {
  const holding = rules.filter((rule) => holdsIn(rule.jurisdiction, place) && inForceOn(rule, day));
  const all = <K extends Numbers | Promises>(key: K) => holding.flatMap((rule) => rule[key] ?? []);
  const promised = (key: Promises): LaidDown<true> | null => best(all(key), () => false);
  return {
    coolingOff: holding.flatMap(({ coolingOff }) => coolingOff ?? []),
    payCoolingOffWithinDays: best(all('payCoolingOffWithinDays'), less),
    payWithinDays: best(all('payWithinDays'), less),
    closureNoticeDays: best(all('closureNoticeDays'), more),
    keepRecordsYears: best(all('keepRecordsYears'), more),
    refundsSmallRest: promised('refundsSmallRest'),
    keepsDiscountOnOperatorsCause: promised('keepsDiscountOnOperatorsCause'),
    tellsRegisteredHolders: promised('tellsRegisteredHolders'),
    stopsSellingAtRisk: promised('stopsSellingAtRisk'),
    stopsSellingWhileDeregistering: promised('stopsSellingWhileDeregistering'),
  };
};

const less = (a: number, b: number): boolean => a < b;
const more = (a: number, b: number): boolean => a > b;

/** The best value with the articles of all that ask for just as much; null when every place is silent. */
const best = <T>(items: readonly LaidDown<T>[], beats: (a: T, b: T) => boolean): LaidDown<T> | null => {
  const [first, ...others] = items;
  if (first === undefined) return null;
  const { value } = others.reduce((winner, one) => (beats(one.value, winner.value) ? one : winner), first);
  return { value, cites: items.filter((one) => one.value === value).flatMap(({ cites }) => cites) };
};

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
  readonly cites: readonly LawCitation[];
};

/** What one place lays down for prepaid cards; an item that it is silent on is null. */
type PrepaidRules = {
  readonly jurisdiction: Jurisdiction;
  readonly from: LocalDate;
  readonly to: LocalDate | null;
  readonly coolingOff: CoolingOffRight | null;
  readonly payCoolingOffWithinDays: Item<number> | null;
  readonly payWithinDays: Item<number> | null;
  readonly refundsSmallRest: Item<true> | null;
  readonly closureNoticeDays: Item<number> | null;
  readonly keepRecordsYears: Item<number> | null;
};

type Item<T> = { readonly value: T; readonly cites: readonly LawCitation[] };

export type MergedPrepaidRules = Omit<PrepaidRules, 'jurisdiction' | 'from' | 'to' | 'coolingOff'> & {
  readonly coolingOff: readonly CoolingOffRight[];
};

const item = <T>(value: T, ...codes: readonly string[]): Item<T> => ({ value, cites: codes.map(citeArticle) });
const silent = {
  to: null,
  coolingOff: null,
  payCoolingOffWithinDays: null,
  payWithinDays: null,
  refundsSmallRest: null,
  closureNoticeDays: null,
  keepRecordsYears: null,
} as const;

const rules: readonly PrepaidRules[] = [
  {
    ...silent,
    jurisdiction: 'national',
    from: dateOf('2025-05-01'),
    coolingOff: {
      days: 7,
      unusedOnly: false,
      firstTimersOnly: true,
      cites: [citeArticle('prepaid-interpretation/14')],
    },
  },
  {
    ...silent,
    jurisdiction: 'national',
    from: dateOf('2015-03-15'),
    payWithinDays: item(15, 'infringement-penalty-measures/10'),
  },
  {
    ...silent,
    jurisdiction: 'national',
    from: dateOf('2024-07-01'),
    closureNoticeDays: item(30, 'consumer-law-regulations/21'),
  },
  {
    ...silent,
    jurisdiction: 'beijing',
    from: dateOf('2022-06-01'),
    coolingOff: {
      days: 7,
      unusedOnly: true,
      firstTimersOnly: false,
      cites: [citeArticle('beijing-prepaid-card-regulations/16')],
    },
    payCoolingOffWithinDays: item(5, 'beijing-prepaid-card-regulations/16'),
    payWithinDays: item(15, 'beijing-prepaid-card-regulations/17'),
    refundsSmallRest: item(true, 'beijing-prepaid-card-regulations/17'),
    keepRecordsYears: item(3, 'beijing-prepaid-card-regulations/19'),
  },
  {
    ...silent,
    jurisdiction: 'shanghai',
    from: dateOf('2019-01-01'),
    closureNoticeDays: item(30, 'shanghai-prepaid-card-provisions/17'),
  },
];

/**
 * The rules for prepaid cards of a place on a day: national and local merged item by item, the better for the customer each time.
 * A deadline of payment is the earlier one, a notice the longer one, and rights to withdraw stand side by side (reference 2.7).
 */
export const prepaidRulesOf = (place: Jurisdiction, day: LocalDate): MergedPrepaidRules => {
  const holding = rules.filter((rule) => holdsIn(rule.jurisdiction, place) && inForceOn(rule, day));
  return {
    coolingOff: holding.flatMap((rule) => rule.coolingOff ?? []),
    payCoolingOffWithinDays: least(holding.map((rule) => rule.payCoolingOffWithinDays)),
    payWithinDays: least(holding.map((rule) => rule.payWithinDays)),
    refundsSmallRest: holding.map((rule) => rule.refundsSmallRest).find((one) => one !== null) ?? null,
    closureNoticeDays: greatest(holding.map((rule) => rule.closureNoticeDays)),
    keepRecordsYears: greatest(holding.map((rule) => rule.keepRecordsYears)),
  };
};

type Numbers = readonly (Item<number> | null)[];

const least = (items: Numbers): Item<number> | null =>
  items.reduce((best, one) => (best === null || (one !== null && one.value < best.value) ? one : best), null);

const greatest = (items: Numbers): Item<number> | null =>
  items.reduce((best, one) => (best === null || (one !== null && one.value > best.value) ? one : best), null);

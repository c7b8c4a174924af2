import type { Id } from '../../ids/id.ts';
import type { Text } from '../../text.ts';
import type { LocalDate } from '../../time/local-date.ts';
import type { RestYear } from '../../time/rest-days.ts';
import type { Jurisdiction } from '../library/jurisdiction.ts';
import type { ArticleStatus } from '../library/statute.ts';
import type { RateSeries } from '../rate-series.ts';

export const lawChangeKinds = ['article', 'rates', 'rest_days', 'withdrawal'] as const;
export type LawChangeKind = (typeof lawChangeKinds)[number];

/** A new article, or a version of one: the one that begins later ends the one before it; the same first day replaces its words. */
export type ArticleChange = {
  readonly kind: 'article';
  readonly statute: {
    readonly code: string;
    /** Only for a statute that the library does not have yet. */
    readonly name: Text | null;
    /** Where a new statute holds; null: the place of the statute that is meant, or the whole country. */
    readonly jurisdiction: Jurisdiction | null;
  };
  readonly article: {
    readonly number: string;
    readonly text: Text;
    readonly status: ArticleStatus;
    readonly from: LocalDate;
    readonly to: LocalDate | null;
  };
};

/** More days of a published series, directly after the days that are known, or directly before them. */
export type RatesChange = {
  readonly kind: 'rates';
  readonly series: RateSeries;
  /** By date, the oldest first. Parts per million. */
  readonly entries: readonly { readonly from: LocalDate; readonly ratePpm: number }[];
  /** The last day that the source vouches for. */
  readonly through: LocalDate;
  readonly status: ArticleStatus;
};

/** The rest days of one more year. */
export type RestDaysChange = {
  readonly kind: 'rest_days';
  readonly restYear: Omit<RestYear, 'source'>;
};

/** Takes back a confirmed change that proved wrong. What relied on it stays as it was; from now on it is not known any more. */
export type WithdrawalChange = { readonly kind: 'withdrawal'; readonly amendmentId: Id<'lawAmendment'> };

export type LawChange = ArticleChange | RatesChange | RestDaysChange | WithdrawalChange;

/** Where somebody read it, and when. */
export type LawSource = { readonly document: string; readonly address: string | null; readonly readOn: LocalDate };

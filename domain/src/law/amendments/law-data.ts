import type { RestDays, RestYear } from '../../time/rest-days.ts';
import { restDaysOf } from '../../time/rest-days.ts';
import { chinaRestDays, chinaRestYears } from '../../time/rest-days-of-china.ts';
import { allStatutes } from '../library/all-statutes.ts';
import type { Statute } from '../library/statute.ts';
import { builtInRates, type Rates, rateSeries } from '../rate-series.ts';
import { extendedRates, type RatesLoad } from '../rates-extended.ts';
import type { LawAmendment } from './law-amendment.ts';
import type { LawChange } from './law-change.ts';
import { statutesWith } from './statutes-with.ts';

/** The law as a merchant knew it at one moment: what this release brings, and what its people confirmed by then. */
export type LawData = {
  /** Number of the last decision that counts; 0: nothing but the release. The same number means the same law. */
  readonly version: number;
  readonly statutes: readonly Statute[];
  readonly rates: Rates;
  readonly restYears: readonly RestYear[];
  readonly restDays: RestDays;
  /** What was confirmed and not taken back, in order. */
  readonly standing: readonly LawAmendment[];
};

export const builtInLaw: LawData = {
  version: 0,
  statutes: allStatutes,
  rates: builtInRates,
  restYears: chinaRestYears,
  restDays: chinaRestDays,
  standing: [],
};

/**
 * The law with the decided amendments, which come in the order of their versions. Days and years that the release covers are never
 * answered otherwise than by the release; articles may be: the words that somebody checked win over ours.
 */
export const lawWith = (decided: readonly LawAmendment[]): LawData => {
  const version = decided.at(-1)?.decision?.version ?? 0;
  const standing = standingOf(decided);
  if (standing.length === 0) return { ...builtInLaw, version };
  const restYears = restYearsWith(standing);
  const loads = standing.flatMap((one) => (one.change.kind === 'rates' ? [loadOf(one, one.change)] : []));
  const rates = Object.fromEntries(
    rateSeries.map((series) => [
      series,
      extendedRates(
        builtInRates[series],
        loads.filter((load) => load.series === series),
      ),
    ]),
  );
  return {
    version,
    statutes: statutesWith(allStatutes, standing),
    rates: { ...builtInRates, ...rates },
    restYears,
    restDays: restYears === chinaRestYears ? chinaRestDays : restDaysOf(restYears),
    standing,
  };
};

const standingOf = (decided: readonly LawAmendment[]): readonly LawAmendment[] => {
  const confirmed = decided.filter(({ decision }) => decision?.outcome === 'confirmed');
  const gone = new Set(
    confirmed.flatMap(({ change }) => (change.kind === 'withdrawal' ? [change.amendmentId as string] : [])),
  );
  return confirmed.filter(({ id, change }) => change.kind !== 'withdrawal' && !gone.has(id));
};

const loadOf = (
  { source }: LawAmendment,
  { series, entries, through, status }: Extract<LawChange, { kind: 'rates' }>,
): RatesLoad & { readonly series: string } => ({
  series,
  through,
  entries: entries.map((entry) => ({ ...entry, source: source.document, status })),
});

/** The years of the release and the loaded ones that it does not have. */
const restYearsWith = (standing: readonly LawAmendment[]): readonly RestYear[] => {
  const known = new Set(chinaRestYears.map(({ year }) => year));
  const loaded = standing.flatMap(({ change, source }) =>
    change.kind === 'rest_days' && !known.has(change.restYear.year)
      ? [{ ...change.restYear, source: source.document }]
      : [],
  );
  return loaded.length === 0 ? chinaRestYears : [...chinaRestYears, ...loaded].toSorted((a, b) => a.year - b.year);
};

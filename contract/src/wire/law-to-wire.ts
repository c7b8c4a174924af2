import { type LawAmendment, type LawData, type RateSeries, rateSeries, rateSeriesText, toIso } from '@redress/domain';
import type { z } from 'zod';
import type { amendmentOut } from '../law-amendments.ts';
import type { ratesOut, restDaysOut } from '../law-data.ts';

export const amendmentToWire = ({
  id,
  change,
  source,
  proposedBy,
  proposedAt,
  decision,
}: LawAmendment): z.output<typeof amendmentOut> => ({
  id,
  status: decision?.outcome ?? 'proposed',
  change: changeToWire(change),
  source,
  proposedBy,
  proposedAt: toIso(proposedAt),
  decision: decision && {
    version: decision.version,
    by: decision.by,
    at: toIso(decision.at),
    reason: decision.reason,
  },
});

const changeToWire = (change: LawAmendment['change']): z.output<typeof amendmentOut>['change'] => {
  switch (change.kind) {
    case 'rates':
      return { ...change, entries: change.entries.map((entry) => ({ ...entry })) };
    case 'rest_days':
      return { kind: 'rest_days', restYear: restYearToWire(change.restYear) };
    default:
      return change;
  }
};

const restYearToWire = <Y extends LawData['restYears'][number] | Omit<LawData['restYears'][number], 'source'>>(
  restYear: Y,
) => ({
  ...restYear,
  periods: restYear.periods.map((period) => ({ ...period })),
  workingWeekends: [...restYear.workingWeekends],
});

export const ratesToWire = ({ rates, version }: LawData, only: RateSeries | null): z.output<typeof ratesOut> => ({
  version,
  data: rateSeries
    .filter((series) => only === null || series === only)
    .map((series) => {
      const { entries, through } = rates[series];
      return {
        series,
        name: rateSeriesText[series],
        from: entries[0]?.from ?? through,
        through,
        entries: entries.map((entry) => ({ ...entry })),
      };
    }),
});

export const restDaysToWire = ({ restYears, version }: LawData, year: number | null): z.output<typeof restDaysOut> => ({
  version,
  data: restYears.filter((one) => year === null || one.year === year).map(restYearToWire),
});

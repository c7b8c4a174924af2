import type { TimeCardInput } from '../src/assessment/calculators/prepaid/time-card-refund.ts';

/** The days of a calendar, one by one, by the platform's own calendar instead of ours. */
const daysFrom = (from: string, through: string): string[] => {
  const days: string[] = [];
  for (let at = Date.parse(`${from}T00:00:00Z`); ; at += 86_400_000) {
    const day = new Date(at).toISOString().slice(0, 10);
    if (day > through) return days;
    days.push(day);
  }
};

/** The refund of a time card by walking its days; null when less than a day of it is left to share. */
export const timeCardOracle = (input: TimeCardInput): { total: number; remaining: number; refund: bigint } | null => {
  const days = daysFrom(input.startOn, input.endOn);
  const gifted = input.fault === 'consumer' ? input.bonusDays : 0;
  const total = days.length - input.frozenDays - gifted;
  if (total < 1) return null;
  const used = Math.max(0, days.filter((day) => day <= input.lastServiceOn).length - input.frozenDaysBeforeStop);
  const beforeStart = input.lastServiceOn < input.startOn;
  let remaining = total;
  for (let day = 0; day < used && !beforeStart && remaining > 0; day += 1) remaining -= 1;
  if (input.expiredUnusedByConsumer) return { total, remaining, refund: 0n };
  const exact = input.paid.minor * BigInt(remaining);
  const whole = exact / BigInt(total);
  const rest = exact - whole * BigInt(total);
  return { total, remaining, refund: rest * 2n >= BigInt(total) && rest > 0n ? whole + 1n : whole };
};

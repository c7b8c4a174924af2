import { addDays, fromIso, instantOf, shanghaiDate } from '@redress/domain';

/** The end of a day on the shop's clock, as the wire writes it. */
export const endOfDay = (date: string): string => `${date}T23:59:59+08:00`;

/** A day some days after a moment of the server's, for a field of dates. */
export const daysAfter = (at: string, days: number): string => addDays(shanghaiDate(fromIso(at) ?? instantOf(0)), days);

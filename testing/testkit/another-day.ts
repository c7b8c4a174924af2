/**
 * Loaded before anything else, makes the whole run believe that it began at REDRESS_TEST_AT (RFC 3339): what breaks at the end of a year, on
 * a Sunday or at night is found on any day. `vitest.config.ts` loads it where that is set; the time goes on from there. PostgreSQL keeps its own.
 */
const at = process.env['REDRESS_TEST_AT'];
const RealDate = Date;
if (at !== undefined) {
  if (Number.isNaN(RealDate.parse(at))) throw new Error(`${at} is not a time such as 2026-12-31T23:50:00+08:00`);
  // The first process says by how much; those that it starts keep to that.
  process.env['REDRESS_TEST_SHIFT'] ??= String(RealDate.parse(at) - RealDate.now());
}

/** Milliseconds by which the clock is put forward, or back. */
const shift = Number(process.env['REDRESS_TEST_SHIFT'] ?? 0);

/** The same for a page of the browser; empty when nothing is shifted. */
export const shiftedPages = shift === 0 ? '' : `(${shiftDate.toString()})(globalThis, ${shift})`;

if (shift !== 0) shiftDate(globalThis, shift);

/** Needs nothing from outside, since it runs in pages too. */
function shiftDate(world: { Date: DateConstructor }, by: number): void {
  const Real = world.Date;
  const now = () => Real.now() + by;
  world.Date = new Proxy(Real, {
    construct: (_, given, target) =>
      Reflect.construct(Real, given.length === 0 ? [now()] : given, target === world.Date ? Real : target),
    get: (_, name) => (name === 'now' ? now : Reflect.get(Real, name)),
  });
}

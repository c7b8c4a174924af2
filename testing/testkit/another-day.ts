import { ServerResponse } from 'node:http';

/**
 * Loaded before anything else, makes the whole run believe that it began at REDRESS_TEST_AT (RFC 3339): what breaks at the end of a year, on
 * a Sunday or at night is found on any day. `vitest.config.ts` loads it where that is set; the time goes on from there. PostgreSQL keeps its own.
 */
const world: typeof globalThis & { redressShift?: number } = globalThis;

/** Milliseconds by which the clock was put forward, or back: once in a process, however often this file is loaded. */
const shift = world.redressShift ?? shiftWorld();
world.redressShift = shift;

/** The same for a page of the browser; empty when nothing is shifted. */
export const shiftedPages = shift === 0 ? '' : `(${shiftDate.toString()})(globalThis, ${shift})`;

function shiftWorld(): number {
  const at = process.env['REDRESS_TEST_AT'];
  if (at === undefined) return 0;
  const begin = Date.parse(at);
  if (Number.isNaN(begin)) throw new Error(`${at} is not a time such as 2026-12-31T23:50:00+08:00`);
  // The first process says by how much; those that it starts keep to that.
  process.env['REDRESS_TEST_SHIFT'] ??= String(begin - Date.now());
  const by = Number(process.env['REDRESS_TEST_SHIFT']);
  shiftDate(world, by);
  // The console takes the time from what the server writes into its answers, which Node does by a clock of its own.
  const write = ServerResponse.prototype.writeHead;
  ServerResponse.prototype.writeHead = function (this: ServerResponse, ...given: unknown[]) {
    this.setHeader('date', new Date().toUTCString());
    return Reflect.apply(write, this, given);
  };
  return by;
}

/** Needs nothing from outside, since it runs in pages too. */
function shiftDate(within: { Date: DateConstructor }, by: number): void {
  const Real = within.Date;
  const now = () => Real.now() + by;
  within.Date = new Proxy(Real, {
    construct: (_, given, target) =>
      Reflect.construct(Real, given.length === 0 ? [now()] : given, target === within.Date ? Real : target),
    get: (_, name) => (name === 'now' ? now : Reflect.get(Real, name)),
  });
}

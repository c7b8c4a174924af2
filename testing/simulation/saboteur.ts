import type { Channel } from '@redress/server/channels/channel.ts';
import type { Channels } from '@redress/server/channels/open-channel.ts';
import type { Pool, PoolClient } from 'pg';
import type { Random } from '../testkit/random.ts';
import type { Pass } from './interleave.ts';

/** The process is gone. Nothing that it would have done from here on happens. */
export class Crash extends Error {
  override readonly name = 'Crash';
}

/** The connection is gone, and with it the answer; the process lives. */
export class LostConnection extends Error {
  override readonly name = 'LostConnection';
}

/** What goes wrong at one effect: before it happened, or after it happened and before anybody heard of it. */
export type Mishap = {
  readonly kind: 'crash' | 'lost_connection';
  readonly when: 'before' | 'after';
  /** Counted from one over all effects of the actor, or over those of one name. */
  readonly atEffect: number;
  readonly named: string | null;
};

/** A mishap in the given share of cases; `places` are effects worth striking, else it is any of the first `effects`. */
export const drawMishap = (
  random: Random,
  share: number,
  { effects, places = [] }: { readonly effects: number; readonly places?: readonly string[] },
): Mishap | null => {
  if (!random.chance(share)) return null;
  const named = places.length > 0 && random.chance(0.6) ? random.pick(places) : null;
  return {
    kind: random.chance(0.7) ? 'crash' : 'lost_connection',
    when: random.pick(['before', 'after']),
    atEffect: named === null ? random.integer(1, effects) : random.integer(1, 2),
    named,
  };
};

/** One actor's way to the world: in its turn, and with the mishap that chance has planned for it. */
export type Around = {
  readonly run: <T>(what: string, effect: () => Promise<T>) => Promise<T>;
  /** What struck, in words; null when nothing did. */
  readonly struck: () => string | null;
  readonly isDead: () => boolean;
};

export const around = (pass: Pass, mishap: Mishap | null): Around => {
  let effects = 0;
  let dead = false;
  let struck: string | null = null;
  const strike = (what: string, { kind, when }: Mishap): never => {
    struck = `${kind} ${when} ${what}`;
    dead = kind === 'crash';
    throw dead ? new Crash(struck) : new LostConnection(struck);
  };
  return {
    struck: () => struck,
    isDead: () => dead,
    run: (what, effect) =>
      pass(async () => {
        if (dead) throw new Crash('the process is gone');
        if (mishap?.named == null || what.endsWith(mishap.named)) effects += 1;
        else return effect();
        const due = mishap !== null && effects === mishap.atEffect;
        // Channels never throw for the outside world's sake, so a lost connection to one is the sandbox's business.
        const strikes = due && (mishap.kind === 'crash' || what.startsWith('db ')) ? mishap : null;
        if (strikes?.when === 'before') strike(what, strikes);
        const done = await effect();
        if (strikes !== null) strike(what, strikes);
        return done;
      }),
  };
};

/**
 * A pool whose every statement is an effect. Transactions over several statements would hold locks while others have their turn, so only
 * who acts alone may have them; they too may be struck between any two statements, and end with their connection.
 */
export const poolThrough = (pool: Pool, way: Pick<Around, 'run' | 'struck'>, alone = false): Pool =>
  new Proxy(pool, {
    get: (target, property) => {
      if (property === 'connect' && alone) return async () => clientThrough(await target.connect(), way);
      if (property === 'connect') throw new Error('several at once can have no transactions over several statements');
      if (property !== 'query') return Reflect.get(target, property, target);
      return (...query: unknown[]): Promise<unknown> =>
        way.run(`db ${nameOf(query[0])}`, () => Reflect.apply(target.query, target, query) as Promise<unknown>);
    },
  });

const clientThrough = (client: PoolClient, { run, struck }: Pick<Around, 'run' | 'struck'>): PoolClient =>
  new Proxy(client, {
    get: (target, property) => {
      // Whoever was struck in the middle takes the connection along, and the database forgets what was not committed.
      if (property === 'release') return () => target.release(struck() !== null);
      if (property !== 'query') return Reflect.get(target, property, target);
      return (...query: unknown[]): unknown => {
        const isStream = typeof query[0] === 'object' && query[0] !== null && 'submit' in query[0];
        const ask = () => Reflect.apply(target.query, target, query) as Promise<unknown>;
        return isStream ? ask() : run(`db ${nameOf(query[0])}`, ask);
      };
    },
  });

const nameOf = (query: unknown): string => {
  if (typeof query === 'object' && query !== null && 'name' in query) return String(query.name);
  return String(query).trim().slice(0, 40);
};

/** Channels whose every call is an effect. */
export const channelsThrough =
  (channels: Channels, { run }: Pick<Around, 'run'>): Channels =>
  (account) => {
    const channel: Channel = channels(account);
    // A bank is reached by files; what its channel does is done in our own tables, and that goes through the pool.
    if (account.kind === 'bank') return channel;
    const { funds } = channel;
    return {
      ...channel,
      send: (request) => run('channel send', () => channel.send(request)),
      query: (request) => run('channel query', () => channel.query(request)),
      ...(funds && { funds: { ...funds, ask: (currency) => run('channel funds', () => funds.ask(currency)) } }),
    };
  };

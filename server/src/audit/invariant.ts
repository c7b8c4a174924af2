import { fillIn, type Text } from '@redress/domain';
import type { Pool, QueryResult } from 'pg';

/** Something that does not hold: which thing, and how. */
export type Breach = { readonly what: string; readonly how: Text };

/** A database, or one transaction of it. */
export type Readable = Pick<Pool, 'query'>;

/** One thing that must always be true of the books and of case, payout and reservation. */
export type Invariant = {
  readonly code: string;
  readonly title: Text;
  /** Looks at everything of one merchant, in batches; tells each breach and returns how many things it looked at. */
  readonly check: (db: Readable, merchant: string, found: (breach: Breach) => void) => Promise<number>;
};

type SqlInvariant = Pick<Invariant, 'code' | 'title'> & {
  /** `{name}` places are filled from the facts of the breach. */
  readonly breach: Text;
  /**
   * Gives `key` (uuid), `what` (text) and `fault` (jsonb of facts, or null when all is well) of each thing of merchant $1 whose key is
   * above $2 (null at the start), in the order of the key, at most $3. One statement sees one moment, so a system at work shows no false breaches.
   */
  readonly sql: string;
};

const batchSize = 5_000;

/** An invariant that the database can check by itself; only what is wrong travels. */
export const sqlInvariant = ({ code, title, breach, sql }: SqlInvariant): Invariant => ({
  code,
  title,
  check: async (db, merchant, found) => {
    const text = `with page as materialized (${sql})
      select count(*)::integer as checked, max(key::text collate "C") as last,
        coalesce(json_agg(json_build_object('what', what, 'fault', fault)) filter (where fault is not null), '[]') as breaches
      from page`;
    let checked = 0;
    for (let after: string | null = null; ; ) {
      const { rows }: QueryResult<Page> = await db.query<Page>({
        name: `audit-${code}`,
        text,
        values: [merchant, after, batchSize],
      });
      const page: Page | undefined = rows[0];
      for (const { what, fault } of page?.breaches ?? []) found({ what, how: fillIn(breach, fault) });
      checked += page?.checked ?? 0;
      if (!page || page.checked < batchSize) return checked;
      after = page.last;
    }
  },
});

type Page = {
  readonly checked: number;
  readonly last: string | null;
  readonly breaches: readonly { readonly what: string; readonly fault: Readonly<Record<string, string | number>> }[];
};

type RowInvariant<Row> = Pick<Invariant, 'code' | 'title'> & {
  /** Gives rows with a `key`, under the same rules as above. */
  readonly sql: string;
  readonly batch: number;
  readonly judge: (row: Row) => Breach | null;
};

/** An invariant that needs our own code: rows travel in small batches. Amounts under `minor` arrive as bigint. */
export const rowInvariant = <Row extends { readonly key: string }>({
  code,
  title,
  sql,
  batch,
  judge,
}: RowInvariant<Row>): Invariant => ({
  code,
  title,
  check: async (db, merchant, found) => {
    let checked = 0;
    for (let after: string | null = null; ; ) {
      const { rows }: QueryResult<Row> = await db.query<Row>({
        name: `audit-${code}`,
        text: sql,
        values: [merchant, after, batch],
      });
      for (const row of rows) {
        const breach = judge(row);
        if (breach) found(breach);
      }
      checked += rows.length;
      const last: Row | undefined = rows.at(-1);
      if (!last || rows.length < batch) return checked;
      after = last.key;
    }
  },
});

import { Client } from 'pg';

type CatchUp = {
  /** Address of the owner of the database. */
  readonly url: string;
  readonly log: (line: string) => void;
};

/**
 * Brings the transaction numbers of this cluster above those that are written in rows, and answers how many were passed over. After a dump
 * was restored into another cluster, its numbers start anew: what happens now would stand before what readers of the events have read, so that
 * no message and no webhook would ever leave again. Passing numbers over changes no row; a million take some seconds. Twice does nothing.
 */
export const catchUpTransactions = async ({ url, log }: CatchUp): Promise<bigint> => {
  const client = new Client({ connectionString: url, application_name: 'redress catch up' });
  await client.connect();
  try {
    const written = await highestWritten(client);
    const { rows } = await client.query<{ next: string }>(
      'select pg_snapshot_xmax(pg_current_snapshot())::text as next',
    );
    const behind = written + 1n - BigInt(rows[0]?.next ?? 0);
    if (behind <= 0n) return 0n;
    log(`this database was restored from another: passing over ${behind} transaction numbers`);
    // Nothing is lost when the last of these empty transactions are: the next start goes on.
    await client.query('set synchronous_commit = off; set statement_timeout = 0');
    for (let left = behind; left > 0n; left -= atOnce) {
      const target = written + 1n - (left > atOnce ? left - atOnce : 0n);
      await client.query(passOverTo(target));
      if (left > atOnce) log(`${left - atOnce} left`);
    }
    return behind;
  } finally {
    await client.end();
  }
};

/** As many as are passed over in some ten seconds. */
const atOnce = 1_000_000n;

const passOverTo = (target: bigint): string =>
  `do $$ begin while pg_current_xact_id() < '${target}'::xid8 loop commit; end loop; end $$`;

/** The highest transaction number in any row of any table that notes them. */
const highestWritten = async (client: Client): Promise<bigint> => {
  const { rows } = await client.query<{ of_table: string; of_column: string }>(
    `select quote_ident(table_name) as of_table, quote_ident(column_name) as of_column from information_schema.columns
      where table_schema = 'public' and udt_name = 'xid8'`,
  );
  let highest = 0n;
  for (const { of_table, of_column } of rows) {
    // One step in an index for each merchant, however many rows there are.
    const found = await client.query<{ number: string }>(
      `select last.number from merchant, lateral (
        select ${of_column}::text as number from ${of_table} t where t.merchant_id = merchant.merchant_id
        order by ${of_column} desc limit 1
      ) last`,
    );
    for (const { number } of found.rows) if (BigInt(number) > highest) highest = BigInt(number);
  }
  return highest;
};

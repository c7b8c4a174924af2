import { CamelCasePlugin, Kysely, PostgresDialect, type PostgresPoolClient } from 'kysely';
import { type Pool, type QueryResult, types } from 'pg';

/**
 * The database as better-auth sees it: the connections of the house, in its own schema, with names in our spelling. It wants dates as
 * `Date`, where the rest of the house reads instants, so each of its queries brings the driver's own reading of types along.
 */
export const signInDatabase = (pool: Pool): Kysely<unknown> =>
  new Kysely<unknown>({
    dialect: new PostgresDialect({
      pool: {
        connect: async () => {
          const client = await pool.connect();
          const query = (text: string, values: readonly unknown[] = []): Promise<QueryResult<never>> =>
            client.query({ text, values: [...values], types: { getTypeParser: types.getTypeParser } });
          return Object.assign({} as PostgresPoolClient, { query, release: () => client.release() });
        },
        // The pool belongs to the house, which closes it.
        end: async () => undefined,
        options: {},
      },
    }),
    plugins: [new CamelCasePlugin()],
  }).withSchema('sign_in');

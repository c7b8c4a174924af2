import { startPostgres } from './embedded-postgres.ts';

export type DatabaseOptions = {
  /** DATABASE_URL: the owner's address of a PostgreSQL that somebody else runs. Null for one of our own in the data folder. */
  readonly databaseUrl: string | null;
  readonly dataFolder: string;
  readonly log: (message: string) => void;
  /** Told once when our own server ends unasked. */
  readonly onLost?: (reason: string) => void;
};

/** `url` is the owner's address, for `migrate` and `openPool`; `stop` ends our own server and leaves anybody else's alone. */
export type Database = { readonly url: string; stop(): Promise<void> };

export const findDatabase = async ({ databaseUrl, ...own }: DatabaseOptions): Promise<Database> => {
  if (databaseUrl === null) {
    const postgres = await startPostgres(own);
    return { url: postgres.url('owner'), stop: postgres.stop };
  }
  if (!/^postgres(ql)?:\/\//.test(databaseUrl) || !URL.canParse(databaseUrl)) {
    throw new Error('DATABASE_URL should look like postgres://user:password@host:5432/database');
  }
  return { url: databaseUrl, stop: async () => undefined };
};

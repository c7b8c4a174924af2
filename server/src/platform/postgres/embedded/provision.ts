import { Client } from 'pg';

export const superuserRole = 'postgres';
/** Owns the database and its tables. Not a superuser: what it may do here is what it may do under a DATABASE_URL. */
export const ownerRole = 'redress_owner';
export const databaseName = 'redress';

/** Makes the owner and the database where they are missing; a start that was cut short is completed by the next. */
export const provision = async (superuserUrl: string, ownerPassword: string): Promise<void> => {
  const client = new Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    const roles = await client.query('select 1 from pg_roles where rolname = $1', [ownerRole]);
    if (roles.rowCount === 0) {
      const password = client.escapeLiteral(ownerPassword);
      await client.query(`create role ${ownerRole} login createrole password ${password}`);
    }
    const databases = await client.query('select 1 from pg_database where datname = $1', [databaseName]);
    if (databases.rowCount === 0) await client.query(`create database ${databaseName} owner ${ownerRole}`);
  } finally {
    await client.end();
  }
};

import type { ClientBase } from 'pg';

/**
 * The role under which the application works. It owns nothing: the migrations grant it what it may do, and append-only
 * tables give it neither UPDATE nor DELETE.
 */
export const appRole = 'redress_app';

/**
 * Makes the role where it is missing and lets the owner step into it. Roles belong to the whole server, so another
 * database may have made it already. Throws with the words for an administrator when the owner may not make roles.
 */
export const ensureAppRole = async (owner: ClientBase): Promise<void> => {
  try {
    const found = await owner.query('select 1 from pg_roles where rolname = $1', [appRole]);
    if (found.rowCount === 0) await owner.query(`create role ${appRole} nologin`);
    // A superuser may step into any role. Anyone else needs SET, which making the role does not give (PostgreSQL 16 and later).
    const may = await owner.query<{ may: boolean }>(`select pg_has_role(current_user, $1, 'SET') as may`, [appRole]);
    if (may.rows[0]?.may !== true) await owner.query(`grant ${appRole} to current_user with set true, inherit false`);
  } catch (error) {
    throw new Error(
      `The database user may not make or enter the role ${appRole} (${(error as Error).message}). Let an administrator run: CREATE ROLE ${appRole} NOLOGIN; GRANT ${appRole} TO <that user> WITH SET TRUE;`,
      { cause: error },
    );
  }
};

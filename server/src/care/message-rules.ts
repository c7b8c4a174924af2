import { type Id, type QuietHours, usualQuietHours, uuidOf } from '@redress/domain';
import type { Pool, PoolClient } from 'pg';

/** How a merchant wants messages to go: when nobody is disturbed, and where links lead. */
export type MessageRules = {
  readonly quiet: QuietHours;
  /** Without a slash at the end; null leaves the links out. */
  readonly portalUrl: string | null;
  readonly consoleUrl: string | null;
  readonly version: number;
};

export const readMessageRules = async (db: Pool | PoolClient, merchantId: Id<'merchant'>): Promise<MessageRules> => {
  const { rows } = await db.query<RulesRow>({
    name: 'read-message-rules',
    text: 'select quiet_from, quiet_until, portal_url, console_url, version from message_rules where merchant_id = $1',
    values: [uuidOf(merchantId)],
  });
  const [row] = rows;
  if (!row) return { quiet: usualQuietHours, portalUrl: null, consoleUrl: null, version: 0 };
  return {
    quiet: { from: row.quiet_from, until: row.quiet_until },
    portalUrl: row.portal_url,
    consoleUrl: row.console_url,
    version: row.version,
  };
};

/** Sets all of the rules. The secret of inbound mail stays. */
export const setMessageRules = async (
  db: Pool | PoolClient,
  merchantId: Id<'merchant'>,
  { quiet, portalUrl, consoleUrl }: Omit<MessageRules, 'version'>,
): Promise<MessageRules> => {
  await db.query({
    name: 'set-message-rules',
    text: `insert into message_rules (merchant_id, quiet_from, quiet_until, portal_url, console_url) values ($1, $2, $3, $4, $5)
      on conflict (merchant_id) do update set quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until,
        portal_url = excluded.portal_url, console_url = excluded.console_url, version = message_rules.version + 1`,
    values: [uuidOf(merchantId), quiet.from, quiet.until, portalUrl, consoleUrl],
  });
  return readMessageRules(db, merchantId);
};

type RulesRow = {
  readonly quiet_from: number;
  readonly quiet_until: number;
  readonly portal_url: string | null;
  readonly console_url: string | null;
  readonly version: number;
};

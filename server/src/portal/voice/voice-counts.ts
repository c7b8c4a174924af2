import { countedUpTo } from '@redress/contract';
import { DAY, type Id, later, lowScore, toIso, uuidOf } from '@redress/domain';
import { looseMail } from '../../care/inbound/loose-mail.ts';
import { type Count, capped } from '../../desk/count-cases.ts';
import type { House } from '../../house.ts';
import type { Stores } from '../../platform/http/handlers.ts';
import { withinStores } from '../../platform/postgres/within-stores.ts';

export type VoiceCounts = {
  readonly complaints: Readonly<Record<'open' | 'overdue' | 'escalated' | 'answered', Count>>;
  readonly lowRatings: Count;
  /** Null for whoever may not see mails without a case. */
  readonly mail: Count | null;
};

const recent = 30 * DAY;

/** How much of what customers said waits for somebody, each counted up to a limit. */
export const countVoices = async (
  { db, clock }: House,
  merchantId: Id<'merchant'>,
  { stores, seesMail }: { readonly stores: Stores; readonly seesMail: boolean },
): Promise<VoiceCounts> => {
  const values: unknown[] = [uuidOf(merchantId)];
  const bind = (value: unknown): string => `$${values.push(value)}`;
  const now = clock.now();
  const [due, since, limit] = [bind(toIso(now)), bind(toIso(later(now, -recent))), bind(countedUpTo + 1)];
  const within = withinStores('c.store_id', stores, bind);
  const count = (name: string, from: string, ...conditions: readonly string[]): string =>
    `select '${name}' as name, (select count(*)::int from (select 1 from ${from}
      where ${conditions.join(' and ')} limit ${limit}) counted) as count`;
  const ofCase = (table: string): string =>
    `${table} p join refund_case c on c.merchant_id = p.merchant_id and c.case_id = p.case_id`;
  const complaints = (name: string, ...conditions: readonly string[]): string =>
    count(name, ofCase('portal_complaint'), 'p.merchant_id = $1', ...conditions, ...within);
  const { rows } = await db.query<{ name: string; count: number }>(
    [
      complaints('open', 'p.answered_at is null'),
      complaints('overdue', 'p.answered_at is null', `p.due_at < ${due}::timestamptz`),
      complaints('escalated', 'p.answered_at is null', 'p.escalated_at is not null'),
      complaints('answered', 'p.answered_at is not null'),
      count(
        'low',
        ofCase('portal_rating'),
        'p.merchant_id = $1',
        `p.score <= ${lowScore}`,
        `p.rated_at >= ${since}::timestamptz`,
        ...within,
      ),
      ...(seesMail ? [count('mail', 'inbound_mail m', 'm.merchant_id = $1', looseMail)] : []),
    ].join(' union all '),
    values,
  );
  const found = new Map(rows.map((row) => [row.name, capped(row.count)]));
  const at = (name: string): Count => found.get(name) ?? { count: 0, more: false };
  return {
    complaints: { open: at('open'), overdue: at('overdue'), escalated: at('escalated'), answered: at('answered') },
    lowRatings: at('low'),
    mail: seesMail ? at('mail') : null,
  };
};

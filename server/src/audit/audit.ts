import { type Id, type Text, uuidOf } from '@redress/domain';
import type { Pool } from 'pg';
import { listMerchants, type Merchant } from '../merchant/merchant-reader.ts';
import type { Breach, Invariant } from './invariant.ts';
import { invariants } from './invariants.ts';

/** What an audit found out about one invariant of one merchant. */
export type Finding = {
  readonly merchant: Merchant;
  readonly code: string;
  readonly title: Text;
  readonly checked: number;
  readonly breached: number;
  /** The first of them, at most `mostNamed`. */
  readonly breaches: readonly Breach[];
};

const mostNamed = 20;

/** Checks every invariant of every merchant, one after the other, and tells each as soon as it is known. Reads only. */
export async function* audit(db: Pool): AsyncGenerator<Finding> {
  for await (const merchant of everyMerchant(db))
    for (const invariant of invariants) yield { merchant, ...(await checkInvariant(db, merchant.id, invariant)) };
}

/** One invariant of one merchant. */
export const checkInvariant = async (
  db: Pool,
  merchantId: Id<'merchant'>,
  { code, title, check }: Invariant,
): Promise<Omit<Finding, 'merchant'>> => {
  const breaches: Breach[] = [];
  let breached = 0;
  const checked = await check(db, uuidOf(merchantId), (breach) => {
    breached += 1;
    if (breaches.length < mostNamed) breaches.push(breach);
  });
  return { code, title, checked, breached, breaches };
};

async function* everyMerchant(db: Pool): AsyncGenerator<Merchant> {
  const limit = 100;
  for (let before: Id<'merchant'> | null = null; ; ) {
    const page: Merchant[] = await listMerchants(db, { limit, before });
    yield* page;
    const last = page.at(-1);
    if (!last || page.length < limit) return;
    before = last.id;
  }
}
